package kenpo.portal.demo;

import kenpo.portal.credential.IssuedCredential;
import org.jspecify.annotations.Nullable;

/** What somebody of the past has at hand; in memory alone, so that nobody has it once the past is made. */
final class PastBelongings {
    @Nullable
    IssuedCredential letter;

    @Nullable
    SoftPasskey passkey;

    @Nullable
    SoftApp app;
    /** What makes the own browser known. */
    @Nullable
    String browser;
}
