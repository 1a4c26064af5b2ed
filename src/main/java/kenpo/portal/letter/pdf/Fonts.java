package kenpo.portal.letter.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.BaseFont;

/** The fonts of one document; of each only the characters used get into it. */
final class Fonts {
    private final BaseFont text = font("NotoSansJP-Regular.ttf");
    private final BaseFont code = font("JetBrainsMono-Regular.ttf");

    Style text(float size) {
        return new Style(text, size, false);
    }

    Style bold(float size) {
        return new Style(text, size, true);
    }

    /** Of what is typed character by character: no two of 0 O o 1 l I i look alike. */
    Style code(float size) {
        return new Style(code, size, false);
    }

    /** Whether Japanese text can hold this character. */
    boolean has(int codePoint) {
        return text.charExists(codePoint);
    }

    private static BaseFont font(String file) {
        try (var resource = Fonts.class.getResourceAsStream("/fonts/" + file)) {
            if (resource == null) {
                throw new IllegalStateException("no font " + file);
            }
            return BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, resource.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
