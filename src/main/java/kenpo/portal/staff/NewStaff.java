package kenpo.portal.staff;

import java.util.Optional;
import kenpo.portal.mail.EmailAddress;

/** Who is to be invited. */
public record NewStaff(String name, EmailAddress email, Role role) {
    public static final int LONGEST_NAME = 60;

    public NewStaff {
        if (!isName(name)) {
            throw new IllegalArgumentException("a name is one line of 1 to " + LONGEST_NAME + " characters");
        }
    }

    /** Empty when it is blank, too long, or more than a line. */
    public static Optional<String> name(String typed) {
        return Optional.of(typed.strip()).filter(NewStaff::isName);
    }

    private static boolean isName(String text) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= LONGEST_NAME
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE
                                || Character.getType(c) == Character.LINE_SEPARATOR
                                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR);
    }
}
