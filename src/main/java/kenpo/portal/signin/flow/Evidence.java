package kenpo.portal.signin.flow;

import java.time.Instant;

/** What stands beside the password, or alone where that is enough, when a sign-in is complete. */
public sealed interface Evidence permits ShownFactor, RememberedAt {
    Instant at();
}
