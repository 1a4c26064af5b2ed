package kenpo.portal.roster.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads bytes along in one encoding and remembers where the first one stands that this encoding does not have; and
 * whether the heading line was readable.
 */
final class Encoding {
    static final Charset MS932 = Charset.forName("windows-31j");

    /** Line and byte within it, both from 1. */
    record Place(long line, long column) {}

    private final Charset charset;
    private final CharsetDecoder decoder;
    private final CharBuffer scratch = CharBuffer.allocate(8192);
    private long line = 1;
    private long column;
    private @Nullable Place bad;

    Encoding(Charset charset) {
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    static Encoding utf8() {
        return new Encoding(StandardCharsets.UTF_8);
    }

    static Encoding ms932() {
        return new Encoding(MS932);
    }

    /** Leaves in the buffer what belongs to a character not read to its end. */
    void read(ByteBuffer bytes, boolean end) {
        while (bad == null) {
            int before = bytes.position();
            CoderResult result = decoder.decode(bytes, scratch.clear(), end);
            count(bytes, before);
            if (result.isError()) {
                bad = new Place(line, column + 1);
            } else if (result.isUnderflow()) {
                return;
            }
        }
    }

    /** Line feeds are never part of another character in these encodings. */
    private void count(ByteBuffer bytes, int from) {
        for (int i = from; i < bytes.position(); i++) {
            if (bytes.get(i) == '\n') {
                line++;
                column = 0;
            } else {
                column++;
            }
        }
    }

    Charset charset() {
        return charset;
    }

    @Nullable
    Place firstBadByte() {
        return bad;
    }

    boolean readsHeadings() {
        return bad == null || bad.line() > 1;
    }
}
