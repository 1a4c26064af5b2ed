package kenpo.portal.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, for the length of a request.
 *
 * @param readOnly the person has left the society and may read, not change
 * @param factorProvenAt when a second factor was last shown in this session; long ago where a remembered browser stood for it
 * @param sessionEndsAt when the session ends if nothing more happens
 */
public record SignedInMember(
        SocietyId society,
        AccountId account,
        Locale language,
        @Nullable Instant previousSignIn,
        boolean readOnly,
        Instant factorProvenAt,
        Instant sessionEndsAt) {
    /** How long a factor shown lets its member change what opens the account (ASVS 7.5.1). */
    public static final Duration FRESH = Duration.ofMinutes(5);

    /** Whether a factor was shown so recently that none need be shown again. */
    public boolean isFresh(Instant now) {
        return now.isBefore(factorProvenAt.plus(FRESH));
    }
}
