package kenpo.portal.credential.authenticatorapp;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A QR code to be read from a screen: black on white, with the quiet zone that readers need. */
public final class QrPicture {
    private static final int QUIET_MODULES = 4;

    /** Whole pixels on a screen of 100, 125, 150, 175 and 200 %: a module is as large as any other. */
    private static final int PIXELS_A_MODULE = 4;

    private static final int WHITE = 0xffffff;

    private final QrCode code;

    private QrPicture(QrCode code) {
        this.code = code;
    }

    /** Nothing wears a screen off: the least error correction makes the fewest and largest modules. */
    public static QrPicture of(String text) {
        return new QrPicture(QrCode.encodeText(text, QrCode.Ecc.LOW));
    }

    /** Its width and height, in pixels of the picture and of CSS. */
    public int side() {
        return (code.size + 2 * QUIET_MODULES) * PIXELS_A_MODULE;
    }

    /** Written in memory alone, since the text may be a secret. */
    public byte[] png() {
        var picture = new BufferedImage(side(), side(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side(); y++) {
            for (int x = 0; x < side(); x++) {
                boolean dark = code.getModule(x / PIXELS_A_MODULE - QUIET_MODULES, y / PIXELS_A_MODULE - QUIET_MODULES);
                picture.setRGB(x, y, dark ? 0 : WHITE);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
