package kenpo.portal.journey;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.imageio.ImageIO;

/** An authenticator app as others write it: knows nothing of the portal but the address in a QR code. */
record App(String issuer, String account, String key) {
    /** Pixels: more than the line around the picture, less than its quiet zone. */
    private static final int FRAME = 8;

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Pattern ADDRESS = Pattern.compile(
            "otpauth://totp/([^:]+):([^?]+)\\?secret=([A-Z2-7]+)&(?:amp;)?issuer=([^&]+)&(?:amp;)?algorithm=SHA1&(?:amp;)?digits=6&(?:amp;)?period=30");

    /** From any text that holds the address. */
    static App of(String text) {
        var found = ADDRESS.matcher(text);
        if (!found.find() || !found.group(1).equals(found.group(4))) {
            throw new AssertionError("no key for an app in " + text);
        }
        return new App(decoded(found.group(1)), decoded(found.group(2)), found.group(3));
    }

    /** Scans the picture on the page, once it has arrived. */
    static App seen(Visitor visitor) {
        visitor.page().waitForLoadState();
        return scan(visitor.page().locator(".qr__picture").screenshot());
    }

    /**
     * Reads a picture of nothing but a QR code. As a camera would, and where the reader takes one square for the mark it looks
     * for, as happens to one code in a hundred, by the squares alone.
     */
    static App scan(byte[] picture) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(picture));
            try {
                return of(read(image, DecodeHintType.TRY_HARDER));
            } catch (ReaderException _) {
                var inside =
                        image.getSubimage(FRAME, FRAME, image.getWidth() - 2 * FRAME, image.getHeight() - 2 * FRAME);
                return of(read(inside, DecodeHintType.PURE_BARCODE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReaderException e) {
            throw new AssertionError("no QR code in the picture", e);
        }
    }

    private static String read(BufferedImage image, DecodeHintType hint) throws ReaderException {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        return new QRCodeReader().decode(bitmap, Map.of(hint, true)).getText();
    }

    /** What it shows now, by the portal's clock. */
    String code(Stage stage) {
        return code(stage, 0);
    }

    /** What it shows so many steps of 30 seconds from now. */
    String code(Stage stage, int steps) {
        long step = stage.bean(Clock.class).instant().getEpochSecond() / 30 + steps;
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret(), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[19] & 15;
            return "%06d".formatted((ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE) % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Six digits that are those of none of the steps around now. */
    String wrongCode(Stage stage) {
        for (int i = 0; ; i++) {
            var code = "%06d".formatted(i);
            boolean right = false;
            for (int steps = -25; steps <= 25; steps++) {
                right |= code.equals(code(stage, steps));
            }
            if (!right) {
                return code;
            }
        }
    }

    private byte[] secret() {
        var bits = new StringBuilder();
        key.chars()
                .mapToObj(c -> Integer.toBinaryString(32 + ALPHABET.indexOf(c)).substring(1))
                .forEach(bits::append);
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
