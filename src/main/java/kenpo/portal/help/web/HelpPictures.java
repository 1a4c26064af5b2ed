package kenpo.portal.help.web;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The pictures of screens in help, in the reader's language. The tests take them, and fail when a screen has changed since. */
@Component
public class HelpPictures {
    private static final int BEGINNING = 24;

    private final Map<String, Picture> known = new ConcurrentHashMap<>();

    public Picture of(String name, Locale language) {
        return known.computeIfAbsent(
                "/images/help/" + language.getLanguage() + "/" + name + ".png", HelpPictures::read);
    }

    private static Picture read(String path) {
        try (var file = HelpPictures.class.getResourceAsStream("/static" + path)) {
            if (file == null) {
                throw new FileNotFoundException(path);
            }
            return Picture.of(path, ByteBuffer.wrap(file.readNBytes(BEGINNING)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
