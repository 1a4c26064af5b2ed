package kenpo.portal.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The pictures that help shows, and for each a fingerprint of the screen at the time it was taken. Takes them anew with
 * {@code -Dportal.write-pictures=true}; else says which of them show an earlier state of their screen.
 */
final class HelpAlbum implements Camera {
    static final Path FOLDER = Path.of("src/main/resources/static/images/help");
    static final Path FINGERPRINTS = Path.of("src/test/resources/help-pictures.properties");
    static final String RENEWAL = "./check -Dportal.write-pictures=true -Dtest=HelpPicturesTests";
    private static final boolean WRITING = Boolean.getBoolean("portal.write-pictures");

    private final Tongue tongue;
    private final List<String> outdated = new ArrayList<>();

    HelpAlbum(Tongue tongue) {
        this.tongue = tongue;
    }

    @Override
    public void take(String name, Visitor visitor, Crop crop) {
        if (name.endsWith(PicturedWays.COMPUTER)) {
            return;
        }
        var shot = Shot.of(visitor, crop);
        var picture = tongue.code() + "/" + name;
        var fingerprint = fingerprint(shot);
        if (WRITING) {
            keep(picture, shot.png(), fingerprint);
        } else if (!fingerprint.equals(fingerprints().getProperty(picture))) {
            outdated.add(picture);
        }
    }

    List<String> outdated() {
        return outdated;
    }

    /** Of what is seen and of the style sheets that name anything of it. */
    static String fingerprint(Shot shot) {
        return digest(shot.shape() + "\n" + shot.text() + "\n" + StyleSheets.about(shot.shape()));
    }

    static Properties fingerprints() {
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(FINGERPRINTS)) {
            kept.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept;
    }

    private static void keep(String picture, byte[] png, String fingerprint) {
        try {
            var file = FOLDER.resolve(picture + ".png");
            Files.createDirectories(file.getParent());
            Files.write(file, png);
            var all = new TreeMap<Object, Object>(Files.exists(FINGERPRINTS) ? fingerprints() : new Properties());
            all.put(picture, fingerprint);
            var lines = all.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue() + "\n");
            Files.writeString(
                    FINGERPRINTS,
                    lines.collect(Collectors.joining(
                            "", "# Of the screens that the pictures of help show. Written by " + RENEWAL + "\n", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
