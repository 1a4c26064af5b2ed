package kenpo.portal.roster.imports;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Makes rows of what the CSV reader finds, and remembers where the one being read began. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<Row> {
    /** More than any roster has; what comes after is not kept. */
    private static final int MOST_FIELDS = 100;

    private final List<String> fields = new ArrayList<>();
    private long line = 1;

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        fields.clear();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index < MOST_FIELDS) {
            fields.add(new String(buffer, offset, length));
        }
    }

    @Override
    protected Row buildRecord() {
        return new Row(line, List.copyOf(fields), getFieldCount());
    }

    /** Where the record began that is being read, or was read last. */
    long line() {
        return line;
    }
}
