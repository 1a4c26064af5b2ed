package kenpo.portal.credential;

import java.time.LocalDate;
import kenpo.portal.roster.Addressee;
import org.jspecify.annotations.Nullable;

/**
 * What goes into one letter; exists only until it is written there.
 *
 * @param password null for an earlier user, who knows it
 * @param postedCode null unless one was made
 * @param validThrough the last day it works
 */
public record IssuedCredential(
        Addressee addressee,
        String userId,
        @Nullable String password,
        @Nullable String postedCode,
        LocalDate validThrough) {
    /** Never a secret: this text may end in a log. */
    @Override
    public String toString() {
        return "IssuedCredential[…]";
    }
}
