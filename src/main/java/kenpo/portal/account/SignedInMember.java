package kenpo.portal.account;

import java.time.Instant;
import java.util.Locale;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, for the length of a request.
 *
 * @param readOnly the person has left the society and may read, not change
 * @param sessionEndsAt when the session ends if nothing more happens
 */
public record SignedInMember(
        SocietyId society,
        AccountId account,
        Locale language,
        @Nullable Instant previousSignIn,
        boolean readOnly,
        Instant sessionEndsAt) {}
