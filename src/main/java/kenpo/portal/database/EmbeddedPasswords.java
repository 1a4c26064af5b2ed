package kenpo.portal.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import kenpo.portal.key.PrivateFile;
import kenpo.portal.operator.Refusal;

/** The random passwords of the embedded PostgreSQL's three roles, in a file beside the keys. */
record EmbeddedPasswords(String superuser, String owner, String application) {
    /** Made where there are no data yet. */
    static EmbeddedPasswords keptIn(Path file, Path data) {
        if (!Files.exists(file)) {
            if (Files.exists(data)) {
                throw new Refusal("The file " + file + " with the passwords of the data in " + data
                        + " is missing: restore it from a copy of the data directory.");
            }
            var made = new EmbeddedPasswords(random(), random(), random());
            PrivateFile.write(file, made.content());
        }
        return read(file);
    }

    private static EmbeddedPasswords read(Path file) {
        var kept = new Properties();
        try {
            kept.load(new StringReader(PrivateFile.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EmbeddedPasswords(
                required(kept, "superuser", file), required(kept, "owner", file), required(kept, "application", file));
    }

    private static String required(Properties kept, String role, Path file) {
        var password = kept.getProperty(role);
        if (password == null) {
            throw new Refusal("The file " + file + " lacks the password of the role '" + role
                    + "': restore it from a copy of the data directory.");
        }
        return password;
    }

    private String content() {
        return """
                # passwords of the embedded PostgreSQL; without them its data cannot be read
                superuser=%s
                owner=%s
                application=%s
                """.formatted(superuser, owner, application);
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "EmbeddedPasswords";
    }
}
