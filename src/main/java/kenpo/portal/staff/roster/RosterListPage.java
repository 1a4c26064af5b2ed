package kenpo.portal.staff.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kenpo.portal.roster.imports.ImportRecord;
import kenpo.portal.roster.imports.Preview;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /roster; pages are counted from 1.
 *
 * @param underWay the one that is not over
 */
record RosterListPage(
        List<Line> lines, int number, int count, @Nullable Line underWay) {
    static final int SIZE = 20;

    /** One import; by: null for the operator. preview: null where there is none. */
    record Line(
            UUID id,
            Instant at,
            String extent,
            ImportState state,
            @Nullable String by,
            @Nullable Preview preview) {
        static Line of(ImportRecord found, @Nullable String by) {
            return new Line(
                    found.id().value(),
                    found.startedAt(),
                    found.extent().name(),
                    ImportState.of(found),
                    by,
                    ImportState.preview(found));
        }
    }

    RosterListPage {
        lines = List.copyOf(lines);
    }

    public long largestFile() {
        return RosterPaths.LARGEST_FILE;
    }

    public int first() {
        return (number - 1) * SIZE + 1;
    }

    public int last() {
        return first() + lines.size() - 1;
    }

    public List<Integer> pages() {
        return IntStream.rangeClosed(1, Math.ceilDiv(count, SIZE)).boxed().toList();
    }
}
