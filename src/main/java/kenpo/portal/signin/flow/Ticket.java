package kenpo.portal.signin.flow;

import java.time.Instant;
import java.util.Optional;
import kenpo.portal.account.AccountId;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.society.SocietyId;

/**
 * What one browser holds between the sign-in page and the portal.
 *
 * @param returnTo the local path asked for before signing in
 */
public record Ticket(
        SocietyId society,
        FlowKey key,
        AccountId account,
        Beginning beginning,
        Optional<String> returnTo,
        Instant createdAt) {

    /** Whether its person is signed in already and only shows a factor again. */
    public boolean isOfSession() {
        return beginning instanceof Beginning.BySession;
    }
}
