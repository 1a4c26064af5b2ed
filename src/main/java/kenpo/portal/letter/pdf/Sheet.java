package kenpo.portal.letter.pdf;

import java.util.List;
import org.openpdf.text.pdf.PdfContentByte;

/** A page, or a part all pages share, that is written and drawn on; places in millimetres from its upper left corner. */
final class Sheet {
    static final float WIDTH = 210;
    static final float HEIGHT = 297;
    private static final float LINE_HEIGHT = 1.45f;

    private final PdfContentByte canvas;

    Sheet(PdfContentByte canvas) {
        this.canvas = canvas;
    }

    /** One line with its foot at that height. */
    void text(Style style, float x, float y, String text) {
        canvas.beginText();
        if (style.bold()) {
            canvas.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE);
            canvas.setLineWidth(style.size() / 32);
        }
        canvas.setTextMatrix(points(x), points(HEIGHT - y));
        canvas.setFontAndSize(style.font(), style.size());
        canvas.showText(text);
        canvas.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL);
        canvas.endText();
    }

    /** As many lines as it takes, the first with its foot at that height; the height of the line that would follow. */
    float paragraph(Style style, float x, float y, float width, String text) {
        return lines(style, x, y, style.lines(text, width));
    }

    float lines(Style style, float x, float y, List<String> lines) {
        float foot = y;
        for (var line : lines) {
            text(style, x, foot, line);
            foot += height(style);
        }
        return foot;
    }

    /** From the foot of a line to that of the next. */
    static float height(Style style) {
        return style.size() * LINE_HEIGHT / Style.POINTS_A_MILLIMETRE;
    }

    void line(float x, float y, float toX, float toY) {
        canvas.setLineWidth(0.5f);
        canvas.moveTo(points(x), points(HEIGHT - y));
        canvas.lineTo(points(toX), points(HEIGHT - toY));
        canvas.stroke();
    }

    void frame(float x, float y, float width, float height) {
        canvas.setLineWidth(0.8f);
        canvas.rectangle(points(x), points(HEIGHT - y - height), points(width), points(height));
        canvas.stroke();
    }

    void filled(float x, float y, float width, float height) {
        canvas.rectangle(points(x), points(HEIGHT - y - height), points(width), points(height));
        canvas.fill();
    }

    static float points(float millimetres) {
        return millimetres * Style.POINTS_A_MILLIMETRE;
    }
}
