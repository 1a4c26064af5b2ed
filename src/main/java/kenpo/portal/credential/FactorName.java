package kenpo.portal.credential;

import java.util.Optional;

/** What a member calls a device: one line of 1 to 50 characters (code points). */
public record FactorName(String value) {
    public static final int LONGEST = 50;

    public FactorName {
        if (!isName(value)) {
            throw new IllegalArgumentException("a name is one line of 1 to " + LONGEST + " characters");
        }
    }

    /** Empty when it is too long, of several lines, or nothing but spaces. */
    public static Optional<FactorName> typed(String text) {
        return Optional.of(text.strip()).filter(FactorName::isName).map(FactorName::new);
    }

    private static boolean isName(String text) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= LONGEST
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE
                                || Character.getType(c) == Character.LINE_SEPARATOR
                                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR);
    }
}
