package kenpo.portal.letter.pdf;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/**
 * A text of which every character can be printed. What the fonts lack gives way to the plain form of the same character,
 * or to the sign (〓) with which Japanese printers mark a missing one; then it is no longer faithful.
 */
record Printable(String text, boolean faithful) {
    private static final String MISSING = "〓";

    static Printable of(String text, IntPredicate inFonts) {
        if (text.codePoints().allMatch(inFonts)) {
            return new Printable(text, true);
        }
        var printed = new StringBuilder();
        text.codePoints().forEach(point -> printed.append(inFonts.test(point) ? one(point) : instead(point, inFonts)));
        return new Printable(printed.toString(), false);
    }

    private static String instead(int point, IntPredicate inFonts) {
        if (isUnseen(point)) {
            return "";
        }
        var plain = Normalizer.normalize(one(point), Normalizer.Form.NFKC);
        return plain.codePoints().allMatch(inFonts) ? plain : MISSING;
    }

    /** Such as the selector that asks for a variant of the character before it. */
    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.CONTROL, Character.NON_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static String one(int point) {
        return Character.toString(point);
    }
}
