package kenpo.portal.signin.flow;

import java.time.Instant;
import kenpo.portal.credential.SecondFactor;

/** A second factor that was shown in this sign-in, and when. */
public record ShownFactor(SecondFactor factor, Instant at) implements Evidence {}
