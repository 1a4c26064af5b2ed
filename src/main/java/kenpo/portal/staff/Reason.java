package kenpo.portal.staff;

import java.util.Optional;
import kenpo.portal.audit.AuditEvent;

/** Why somebody of the staff did something to somebody's access (理由): one line, kept in the audit trail. */
public record Reason(String text) {
    public static final int LONGEST = 200;

    public Reason {
        if (!isReason(text)) {
            throw new IllegalArgumentException("a reason is one line of 1 to " + LONGEST + " characters");
        }
    }

    /** Empty when nothing was typed, or too much; line breaks become spaces. */
    public static Optional<Reason> typed(String text) {
        return Optional.of(text.strip().replaceAll("[\\p{Cntrl}\u2028\u2029]+", " "))
                .filter(Reason::isReason)
                .map(Reason::new);
    }

    public AuditEvent in(AuditEvent event) {
        return event.with("why", text);
    }

    private static boolean isReason(String text) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= LONGEST && text.indexOf('\0') < 0;
    }
}
