package kenpo.portal.society;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Reads a picture and draws it within the bounds. */
final class LogoDrawing {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int MOST_PIXELS_A_SIDE = 1500;

    private LogoDrawing() {}

    static boolean isPng(byte[] content) {
        return content.length > SIGNATURE.length
                && Arrays.equals(content, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    static LogoCheck of(byte[] content) {
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            return read(reader);
        } catch (IOException | RuntimeException e) {
            // the reader throws what it likes at a file that is broken
            return new LogoCheck.Refused(LogoFault.BROKEN);
        } finally {
            reader.dispose();
        }
    }

    /** One at a time: many at once would fill the memory. */
    private static synchronized LogoCheck read(ImageReader reader) throws IOException {
        if (reader.getWidth(0) > MOST_PIXELS_A_SIDE || reader.getHeight(0) > MOST_PIXELS_A_SIDE) {
            return new LogoCheck.Refused(LogoFault.TOO_MANY_PIXELS);
        }
        var drawn = drawn(reader.read(0));
        var png = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", png);
        return new LogoCheck.Drawn(new Logo(png.toByteArray(), drawn.getWidth(), drawn.getHeight()));
    }

    private static BufferedImage drawn(BufferedImage picture) {
        double scale = Math.min(
                1,
                Math.min(
                        (double) LogoCheck.MOST_WIDTH / picture.getWidth(),
                        (double) LogoCheck.MOST_HEIGHT / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }
}
