package kenpo.portal.staff.roster;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kenpo.portal.roster.imports.ImportRecord;
import kenpo.portal.roster.imports.ImportRecord.Standing;
import kenpo.portal.roster.imports.Preview;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /roster/{id}; pages of errors are counted from 1.
 *
 * @param by null: the operator
 * @param refusal why the file as a whole was turned away
 * @param lines some of the errors
 */
record RosterImportPage(
        ImportRecord found,
        @Nullable String by,
        @Nullable String confirmedBy,
        @Nullable ErrorLine refusal,
        List<ErrorLine> lines,
        int number,
        int count) {
    static final int SIZE = 50;

    /** Line 0: of no line; heading: empty where it concerns a whole line. */
    record ErrorLine(long line, String heading, String value, String reason) {}

    RosterImportPage {
        lines = List.copyOf(lines);
    }

    public UUID id() {
        return found.id().value();
    }

    public ImportState state() {
        return ImportState.of(found);
    }

    public @Nullable Preview preview() {
        return ImportState.preview(found);
    }

    public int percent() {
        return ImportState.percent(found);
    }

    public boolean isRunning() {
        return state() == ImportState.READING || state() == ImportState.APPLYING;
    }

    /** The key of why it was not applied. */
    public String why() {
        return found.standing() instanceof Standing.Discarded discarded
                ? discarded.why().name()
                : "";
    }

    public int first() {
        return (number - 1) * SIZE + 1;
    }

    public int last() {
        return first() + lines.size() - 1;
    }

    public List<Integer> pages() {
        int pages = Math.ceilDiv(count, SIZE);
        return IntStream.rangeClosed(1, pages)
                .filter(each -> each == 1 || each == pages || Math.abs(each - number) <= 2)
                .boxed()
                .toList();
    }
}
