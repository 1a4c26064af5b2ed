package kenpo.portal.signin.session;

import java.time.Instant;
import java.util.List;
import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;

/** A signed-in browser of a member, as stored. */
record MemberSession(
        SocietyId society,
        AccountId account,
        List<ProvenFactor> factors,
        @Nullable Instant previousSignInAt,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt) {}
