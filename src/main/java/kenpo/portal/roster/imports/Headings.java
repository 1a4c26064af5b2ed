package kenpo.portal.roster.imports;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The heading row of a file: which column stands where. */
final class Headings {
    /** Of those that are none, how many are named. */
    private static final int NAMED = 10;

    private final Map<Heading, Integer> positions = new EnumMap<>(Heading.class);

    private Headings() {}

    /** Says everything at once that is wrong with the row, so that the file has to be mended once. */
    static Headings of(Row row) {
        var headings = new Headings();
        for (int i = 0; i < row.fields().size(); i++) {
            int position = i;
            Heading.of(row.fields().get(i)).ifPresent(heading -> headings.put(row.line(), heading, position));
        }
        headings.refuseUnlessComplete(row);
        return headings;
    }

    private void refuseUnlessComplete(Row row) {
        if (positions.isEmpty()) {
            throw new FileRefused(Fault.ofLine(row.line(), Fault.Reason.NO_HEADINGS, Heading.texts()));
        }
        var unknown = row.fields().stream()
                .filter(typed -> Heading.of(typed).isEmpty())
                .map(Texts::shown)
                .toList();
        var missing = Arrays.stream(Heading.values())
                .filter(heading -> !heading.isOptional() && !positions.containsKey(heading))
                .map(Heading::text)
                .collect(Collectors.joining("、"));
        if (!unknown.isEmpty()) {
            throw new FileRefused(unknown(row.line(), unknown, missing));
        }
        if (!missing.isEmpty()) {
            throw new FileRefused(Fault.ofLine(row.line(), Fault.Reason.MISSING_COLUMN, missing));
        }
    }

    private static Fault unknown(long line, List<String> columns, String missing) {
        var named = columns.stream().limit(NAMED).collect(Collectors.joining("、"));
        return missing.isEmpty()
                ? new Fault(line, named, named, Fault.Reason.UNKNOWN_COLUMN, Heading.texts())
                : new Fault(line, named, named, Fault.Reason.UNKNOWN_AND_MISSING_COLUMNS, missing);
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
