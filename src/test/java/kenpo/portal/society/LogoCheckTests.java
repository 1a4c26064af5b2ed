package kenpo.portal.society;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LogoCheckTests {
    @Test
    void pictureIsDrawnAnewAndNothingElseOfTheFileIsKept() throws IOException {
        var sent = new ByteArrayOutputStream();
        sent.writeBytes(png(200, 50));
        sent.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));

        var logo = ((LogoCheck.Drawn) LogoCheck.of(sent.toByteArray())).logo();

        assertThat(new String(logo.png(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        var drawn = ImageIO.read(new ByteArrayInputStream(logo.png()));
        assertThat(drawn.getRGB(199, 49)).isEqualTo(0xff94305f);
        assertThat(logo.width()).isEqualTo(200);
        assertThat(logo.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void largePictureIsMadeSmallInItsProportions() throws IOException {
        var logo = ((LogoCheck.Drawn) LogoCheck.of(png(1500, 300))).logo();
        assertThat(logo.width()).isEqualTo(640);
        assertThat(logo.height()).isEqualTo(128);
        var tall = ((LogoCheck.Drawn) LogoCheck.of(png(100, 1500))).logo();
        assertThat(tall.width()).isEqualTo(11);
        assertThat(tall.height()).isEqualTo(160);
        assertThat(fault(png(1501, 10))).isEqualTo(LogoFault.TOO_MANY_PIXELS);
    }

    @Test
    void whatIsNoPngOrBrokenIsRefused() throws IOException {
        assertThat(fault(new byte[0])).isEqualTo(LogoFault.EMPTY);
        assertThat(fault("<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(LogoFault.NOT_A_PNG);
        var sound = png(200, 50);
        assertThat(fault(Arrays.copyOf(sound, 30))).isEqualTo(LogoFault.BROKEN);
        assertThat(fault(Arrays.copyOf(sound, sound.length / 2))).isEqualTo(LogoFault.BROKEN);
        assertThat(fault(new byte[LogoCheck.LARGEST + 1])).isEqualTo(LogoFault.TOO_LARGE);
    }

    /** A hundred kilobytes that would be ten billion pixels: the size is read, the picture is not. */
    @Test
    void hugePictureIsRefusedBeforeItIsUnpacked() throws IOException {
        var huge = png(10, 10);
        for (int at : new int[] {16, 20}) {
            huge[at] = 0;
            huge[at + 1] = 1;
            huge[at + 2] = (byte) 0x86;
            huge[at + 3] = (byte) 0xa0;
        }
        assertThat(fault(huge)).isEqualTo(LogoFault.TOO_MANY_PIXELS);
    }

    static byte[] png(int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, 0x94305f);
            }
        }
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    private static LogoFault fault(byte[] content) {
        return ((LogoCheck.Refused) LogoCheck.of(content)).fault();
    }
}
