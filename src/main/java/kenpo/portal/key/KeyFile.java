package kenpo.portal.key;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import kenpo.portal.operator.Refusal;

/** Keys as the operator writes them: {@code id=base64}, one a line or parted by semicolons, oldest first. */
final class KeyFile {
    private static final int KEY_BYTES = 32;

    private KeyFile() {}

    /** Made where it is missing. */
    static SequencedMap<String, byte[]> keptIn(Path file) {
        if (!Files.exists(file)) {
            var key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            PrivateFile.write(file, """
                    # keys of the portal, oldest first. Keep a copy apart from that of the database
                    k1=%s
                    """.formatted(Base64.getEncoder().encodeToString(key)));
        }
        return read(file);
    }

    static SequencedMap<String, byte[]> read(Path file) {
        return parse(PrivateFile.read(file), file.toString());
    }

    /** Source names the text in refusals, which never show a key. */
    static SequencedMap<String, byte[]> parse(String text, String source) {
        var keys = new LinkedHashMap<String, byte[]>();
        for (var line : text.replaceAll("(?m)^\\s*#.*$", "").split(";|\\R")) {
            var entry = line.strip();
            if (!entry.isEmpty()) {
                var id = entry.substring(0, Math.max(0, entry.indexOf('='))).strip();
                if (!id.matches("[a-z0-9-]{1,16}")) {
                    throw new Refusal("The keys in " + source
                            + " must be written as id=base64, the id of 1 to 16 characters of a-z 0-9 -.");
                }
                if (keys.put(id, key(entry.substring(entry.indexOf('=') + 1).strip(), id, source)) != null) {
                    throw new Refusal("The keys in " + source + " name the id " + id + " twice.");
                }
            }
        }
        if (keys.isEmpty()) {
            throw new Refusal("There is no key in " + source + ": write one as id=base64 of 32 random bytes.");
        }
        return keys;
    }

    private static byte[] key(String base64, String id, String source) {
        try {
            var key = Base64.getDecoder().decode(base64);
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal("The key " + id + " in " + source + " is not base64.", e);
        }
        throw new Refusal("The key " + id + " in " + source + " must be " + KEY_BYTES + " bytes long.");
    }
}
