package kenpo.portal.credential;

import java.time.Instant;

/** A registered passkey (パスキー) as its owner sees it. */
public record Passkey(PasskeyId id, String name, Instant createdAt, Instant lastUsedAt) {}
