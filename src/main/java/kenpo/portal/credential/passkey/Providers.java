package kenpo.portal.credential.passkey;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/** Who keeps a passkey, by its AAGUID: an unproven claim, good for a name and for nothing else. */
public final class Providers {
    private static final Properties NAMES = read("/passkey-providers.properties");

    private Providers() {}

    public static Optional<String> name(UUID aaguid) {
        return Optional.ofNullable(NAMES.getProperty(aaguid.toString()));
    }

    private static Properties read(String resource) {
        var properties = new Properties();
        try (var file = Objects.requireNonNull(Providers.class.getResourceAsStream(resource), resource);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
