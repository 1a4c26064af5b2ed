package kenpo.portal.roster.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The checked lines of a file, a handful at a time, so that memory does not grow with the file. */
final class RosterLines implements Closeable {
    private final FileChannel channel;
    private final RowHandler handler = new RowHandler();
    private final CloseableIterator<Row> rows;
    private final Headings headings;
    private final String insurerNumber;
    private final LocalDate today;

    /** Refuses a file whose heading row is not one. */
    RosterLines(RosterFile file, String insurerNumber, LocalDate today) throws IOException {
        this.insurerNumber = insurerNumber;
        this.today = today;
        channel = file.open();
        rows = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(4 * LineMeter.LONGEST)
                .build(handler, new LineMeter(file.text(channel)))
                .iterator();
        if (!guarded(rows::hasNext)) {
            throw new FileRefused(Fault.ofFile(Fault.Reason.EMPTY_FILE, ""));
        }
        headings = Headings.of(guarded(rows::next));
    }

    /** At most so many; empty when there are no more. */
    List<RosterLine> next(int most) {
        var lines = new ArrayList<RosterLine>();
        while (lines.size() < most && guarded(rows::hasNext)) {
            lines.add(LineCheck.check(headings, guarded(rows::next), insurerNumber, today));
        }
        return lines;
    }

    Headings headings() {
        return headings;
    }

    long bytesRead() throws IOException {
        return channel.position();
    }

    private <T> T guarded(Supplier<T> step) {
        try {
            return step.get();
        } catch (CsvParseException e) {
            throw refusal(e);
        }
    }

    /** Whatever the reader itself cannot make sense of comes from quotation marks; the line's length has been measured. */
    private FileRefused refusal(CsvParseException failure) {
        return failure.getCause() instanceof FileRefused refused
                ? refused
                : new FileRefused(Fault.ofLine(handler.line(), Fault.Reason.UNCLOSED_QUOTE, ""));
    }

    @Override
    public void close() throws IOException {
        rows.close();
        channel.close();
    }
}
