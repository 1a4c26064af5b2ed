package kenpo.portal.letter.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.pdf.BaseFont;

/** How a text is set; the size is in points. */
record Style(BaseFont font, float size, boolean bold) {
    static final float POINTS_A_MILLIMETRE = 72 / 25.4f;

    float width(String text) {
        return font.getWidthPoint(text, size) / POINTS_A_MILLIMETRE;
    }

    /** Broken where Japanese or English may be, else anywhere. */
    List<String> lines(String text, float width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var piece : pieces(text, width)) {
            if (!line.isEmpty() && width(line + piece.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private List<String> pieces(String text, float width) {
        var pieces = new ArrayList<String>();
        var breaks = BreakIterator.getLineInstance(Locale.JAPANESE);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            var piece = text.substring(start, end);
            if (width(piece) <= width) {
                pieces.add(piece);
            } else {
                piece.codePoints().mapToObj(Character::toString).forEach(pieces::add);
            }
            start = end;
        }
        return pieces;
    }
}
