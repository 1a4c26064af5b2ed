package kenpo.portal.roster.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops reading at a line that is longer than any line of a roster, before anybody has to keep it. */
final class LineMeter extends FilterReader {
    static final int LONGEST = 20_000;

    private long line = 1;
    private int length;
    private boolean afterReturn;

    LineMeter(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int read = super.read(buffer, offset, count);
        for (int i = offset; i < offset + read; i++) {
            measure(buffer[i]);
        }
        return read;
    }

    private void measure(char next) {
        if (next == '\r' || next == '\n') {
            if (next == '\r' || !afterReturn) {
                line++;
            }
            length = 0;
        } else if (++length > LONGEST) {
            throw new FileRefused(Fault.ofLine(line, Fault.Reason.LINE_TOO_LONG, String.valueOf(LONGEST)));
        }
        afterReturn = next == '\r';
    }
}
