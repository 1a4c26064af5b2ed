package kenpo.portal.roster.imports;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The heading row of a file: which column stands where. */
final class Headings {
    private final Map<Heading, Integer> positions = new EnumMap<>(Heading.class);

    private Headings() {}

    static Headings of(Row row) {
        var headings = new Headings();
        headings.read(row.line(), row.fields());
        var missing = Arrays.stream(Heading.values())
                .filter(heading -> !heading.isOptional() && !headings.positions.containsKey(heading))
                .map(Heading::text)
                .toList();
        if (!missing.isEmpty()) {
            throw new FileRefused(Fault.ofLine(row.line(), Fault.Reason.MISSING_COLUMN, String.join("、", missing)));
        }
        return headings;
    }

    private void read(long line, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            var typed = fields.get(i);
            int position = i;
            Heading.of(typed).ifPresentOrElse(heading -> put(line, heading, position), () -> {
                throw new FileRefused(
                        new Fault(line, Texts.shown(typed), typed, Fault.Reason.UNKNOWN_COLUMN, Heading.texts()));
            });
        }
    }

    private void put(long line, Heading heading, int position) {
        if (positions.put(heading, position) != null) {
            throw new FileRefused(
                    new Fault(line, heading.text(), heading.text(), Fault.Reason.DUPLICATE_COLUMN, heading.text()));
        }
    }

    boolean has(Heading heading) {
        return positions.containsKey(heading);
    }

    int count() {
        return positions.size();
    }

    /** As it stands in the file; empty when the column is absent. */
    String value(Row row, Heading heading) {
        var position = positions.get(heading);
        return position == null ? "" : row.fields().get(position);
    }
}
