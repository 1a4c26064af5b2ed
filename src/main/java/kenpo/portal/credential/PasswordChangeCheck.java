package kenpo.portal.credential;

import java.util.List;

/** Whether a password was changed. */
public sealed interface PasswordChangeCheck {
    record Changed() implements PasswordChangeCheck {}

    /** The present password is not that, or a wait is running. */
    record Refused() implements PasswordChangeCheck {}

    record NotAllowed(List<PasswordViolation> violations) implements PasswordChangeCheck {
        public NotAllowed {
            violations = List.copyOf(violations);
        }
    }
}
