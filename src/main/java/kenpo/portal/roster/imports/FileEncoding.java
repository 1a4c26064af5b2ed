package kenpo.portal.roster.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a roster file was written, as recognised from its bytes; names are stored. */
public enum FileEncoding {
    UTF_8,
    SHIFT_JIS;

    static FileEncoding of(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? UTF_8 : SHIFT_JIS;
    }
}
