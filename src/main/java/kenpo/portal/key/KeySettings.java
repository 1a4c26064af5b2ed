package kenpo.portal.key;

import java.nio.file.Path;
import java.util.SequencedMap;
import kenpo.portal.operator.Refusal;
import org.springframework.core.env.PropertyResolver;

/** Where the keys are: in a file, in the setting itself, or by default in the data directory of the embedded database. */
record KeySettings(String keys, Path dataDirectory, boolean embeddedDatabase) {
    static KeySettings of(PropertyResolver properties) {
        return new KeySettings(
                properties.getProperty("portal.keys", "").strip(),
                Path.of(properties.getProperty("portal.data-directory", "data")),
                properties.getProperty("spring.datasource.url", "").isBlank());
    }

    SequencedMap<String, byte[]> load() {
        if (!keys.isEmpty()) {
            return isInline() ? KeyFile.parse(keys, "portal.keys") : KeyFile.read(Path.of(keys));
        }
        if (embeddedDatabase) {
            return KeyFile.keptIn(dataDirectory.resolve("portal.keys"));
        }
        throw new Refusal(
                "With a database of your own, portal.keys must name the file of the portal's keys, the same on"
                        + " every server.");
    }

    private boolean isInline() {
        return keys.matches("(?s)[a-z0-9-]{1,16}=.*");
    }
}
