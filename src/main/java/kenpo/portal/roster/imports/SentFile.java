package kenpo.portal.roster.imports;

import java.nio.file.Path;
import java.util.UUID;

/**
 * A roster file that somebody of the staff has sent, complete on this server's disk.
 *
 * @param name as the sender's computer calls it
 */
public record SentFile(UUID sender, String name, Extent extent, Path path) {
    private static final int LONGEST_NAME = 200;

    /** Without folders, short and harmless to show. */
    public SentFile {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "").strip();
        name = plain.isEmpty()
                ? "unnamed.csv"
                : plain.substring(
                        0,
                        plain.offsetByCodePoints(0, Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length()))));
    }
}
