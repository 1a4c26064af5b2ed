package kenpo.portal.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Of a form that ends in a file, what comes before the file: no more of it is read than any form may have. */
final class FormHead extends FilterInputStream {
    private static final int LARGEST = 64 * 1024;

    private int left = LARGEST;
    private boolean over;

    FormHead(InputStream bytes) {
        super(bytes);
    }

    /** The file has come, and is for its reader to measure. */
    void isOver() {
        over = true;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        left -= over ? 0 : read;
        if (left < 0) {
            throw new IOException("more before the file than a form may have");
        }
    }
}
