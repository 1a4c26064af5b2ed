package kenpo.portal.credential;

import java.util.List;

/** Why a password cannot be taken; said under {@code credential.password.<reason>}, reason in lower case with hyphens. */
public record PasswordViolation(Reason reason, List<Object> arguments) {
    /** The reasons. */
    public enum Reason {
        EMPTY,
        /** Argument: the minimum. */
        TOO_SHORT,
        /** Argument: the maximum. */
        TOO_LONG,
        LETTERS_AND_DIGITS,
        COMMON,
        LIKE_USER_ID,
        LIKE_DATE_OF_BIRTH,
        LIKE_CARD_NUMBER,
        LIKE_SOCIETY,
        /** The two that were typed differ. */
        DIFFERENT;

        /** The key of its message. */
        public String messageKey() {
            return "credential.password."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public PasswordViolation {
        arguments = List.copyOf(arguments);
    }

    static PasswordViolation of(Reason reason, Object... arguments) {
        return new PasswordViolation(reason, List.of(arguments));
    }
}
