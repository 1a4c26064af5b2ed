package kenpo.portal.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kenpo.portal.help.web.Picture;
import org.jspecify.annotations.Nullable;

/** The pictures of one manual: each with its society's name and colours, in the folder of the manual. */
final class ManualAlbum implements Camera {
    static final String FOLDER = "pictures";

    private final Path directory;
    private final Map<String, Picture> taken = new HashMap<>();

    ManualAlbum(Path directory) {
        this.directory = directory;
    }

    @Override
    public void take(String name, Visitor visitor, Crop crop) {
        byte[] png = Shot.of(visitor, crop.withHeader()).png();
        var path = FOLDER + "/" + name + ".png";
        keep(path, png);
        taken.put(name, Picture.of(path, ByteBuffer.wrap(png)));
    }

    /** As {@link kenpo.portal.help.web.HelpPictures} answers templates; null where the society offers no such method. */
    public @Nullable Picture of(String name, Locale language) {
        return taken.get(name);
    }

    void keep(String path, byte[] content) {
        try {
            var file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
