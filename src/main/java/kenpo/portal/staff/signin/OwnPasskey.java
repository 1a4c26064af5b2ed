package kenpo.portal.staff.signin;

import java.time.Instant;
import java.util.UUID;

/** A passkey as its owner sees it. */
public record OwnPasskey(UUID id, String name, Instant createdAt, Instant lastUsedAt) {}
