package kenpo.portal.credential.authenticatorapp;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A QR code as PNG: black on white, with the quiet zone that readers need. */
public final class QrPicture {
    private static final int QUIET_MODULES = 4;
    private static final int PIXELS_A_MODULE = 6;
    private static final int WHITE = 0xffffff;

    private QrPicture() {}

    /** Written in memory alone, since the text may be a secret. */
    public static byte[] png(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = (code.size + 2 * QUIET_MODULES) * PIXELS_A_MODULE;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean dark = code.getModule(x / PIXELS_A_MODULE - QUIET_MODULES, y / PIXELS_A_MODULE - QUIET_MODULES);
                picture.setRGB(x, y, dark ? 0 : WHITE);
            }
        }
        return written(picture);
    }

    private static byte[] written(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
