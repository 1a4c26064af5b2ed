package kenpo.portal.credential;

import java.util.List;

/**
 * One rule as the page shows it from the start, said under {@code credential.password-rule.<kind>}; the live ones the
 * browser ticks while typing, the others only the server decides.
 */
public record PasswordRequirement(Kind kind, List<Object> arguments) {
    /** The rules, in the order shown. */
    public enum Kind {
        /** Arguments: the minimum and the maximum in code points. */
        LENGTH(true),
        LETTERS_AND_DIGITS(true),
        NOT_COMMON(false),
        NOT_PERSONAL(false),
        SAME_TWICE(true);

        private final boolean live;

        Kind(boolean live) {
            this.live = live;
        }

        public boolean isLive() {
            return live;
        }

        /** {@code letters-and-digits}: the end of the message key, and the name the page's script knows. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public PasswordRequirement {
        arguments = List.copyOf(arguments);
    }
}
