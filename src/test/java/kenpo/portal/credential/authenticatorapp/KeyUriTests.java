package kenpo.portal.credential.authenticatorapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyUriTests {
    private static final TotpSecret SECRET = new TotpSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private static final KeyUri URI = new KeyUri("健康保険組合加入者ページ", "yamada01", SECRET);

    @Test
    void addressIsWhatAppsExpect() {
        assertThat(URI.address())
                .isEqualTo("otpauth://totp/"
                        + "%E5%81%A5%E5%BA%B7%E4%BF%9D%E9%99%BA%E7%B5%84%E5%90%88%E5%8A%A0%E5%85%A5%E8%80%85"
                        + "%E3%83%9A%E3%83%BC%E3%82%B8:yamada01?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer="
                        + "%E5%81%A5%E5%BA%B7%E4%BF%9D%E9%99%BA%E7%B5%84%E5%90%88%E5%8A%A0%E5%85%A5%E8%80%85"
                        + "%E3%83%9A%E3%83%BC%E3%82%B8&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void spacesAndColonsDoNotBreakIt() {
        assertThat(new KeyUri("Sakura: Health *~", "a:b", SECRET).address())
                .startsWith("otpauth://totp/Sakura%20Health%20%2A~:ab?");
    }

    @Test
    void keyIsReadInGroupsOfFour() {
        assertThat(URI.grouped()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    @Test
    void secretIsInNoText() {
        assertThat(URI.toString() + SECRET).doesNotContain("GEZD", "12345");
    }

    /** RFC 4648 §10, without padding. */
    @ParameterizedTest
    @CsvSource({"'',''", "f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void base32IsThatOfRfc4648(String plain, String encoded) {
        assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"さくら健康保険組合", "髙﨑𠮷野 Health Insurance Society of a very long name indeed 0123456789"})
    void anotherProgramReadsThePicture(String issuer) throws Exception {
        var address = new KeyUri(issuer, "yamada01", SECRET).address();

        assertThat(read(QrPicture.of(address).png())).isEqualTo(address);
    }

    @Test
    void pictureIsBlackOnWhiteWithAQuietZone() throws Exception {
        var picture = ImageIO.read(new ByteArrayInputStream(URI.picture().png()));

        for (int i = 0; i < picture.getWidth(); i++) {
            for (int edge = 0; edge < 4 * 4; edge++) {
                assertThat(picture.getRGB(i, edge)).isEqualTo(0xffffffff);
                assertThat(picture.getRGB(edge, i)).isEqualTo(0xffffffff);
            }
        }
        assertThat(picture.getRGB(4 * 4, 4 * 4)).isEqualTo(0xff000000);
    }

    private static String read(byte[] png) throws Exception {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        try {
            return new QRCodeReader().decode(bitmap).getText();
        } catch (NotFoundException e) {
            throw new AssertionError("no QR code found", e);
        }
    }
}
