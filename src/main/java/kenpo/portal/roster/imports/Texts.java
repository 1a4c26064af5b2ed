package kenpo.portal.roster.imports;

import java.text.Normalizer;

/** How the values of a roster file are tidied before they are kept, compared or shown. */
final class Texts {
    /** Code points of a value that an error report shows. */
    private static final int SHOWN = 30;

    private Texts() {}

    static String folded(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
    }

    static int length(String value) {
        return value.codePointCount(0, value.length());
    }

    /** Line breaks, tabs and whatever else is not seen, or turns the direction of writing. */
    static boolean holdsControlCharacter(String value) {
        return value.codePoints().anyMatch(Texts::isControl);
    }

    /** Short, on one line and harmless on a terminal. */
    static String shown(String value) {
        var shown = new StringBuilder();
        value.codePoints().limit(SHOWN).forEach(point -> shown.appendCodePoint(isControl(point) ? '\uFFFD' : point));
        return length(value) > SHOWN ? shown.append('…').toString() : shown.toString();
    }

    private static boolean isControl(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> point == 0xFFFD;
        };
    }
}
