package kenpo.portal.account;

import java.util.Locale;

/** What a member types to say who is signing in (ユーザID), as typed; compared without regard to case. */
public record UserId(String value) {
    /** The form in which it is unique within a society. */
    public String folded() {
        return value.toLowerCase(Locale.ROOT);
    }
}
