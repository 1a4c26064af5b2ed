package kenpo.portal.credential;

import java.time.Instant;

/** The temporary or migration credential an account has now, without what is secret; one that has expired is shown, too. */
public record TemporaryCredential(CredentialKind kind, Instant issuedAt, Instant expiresAt) {}
