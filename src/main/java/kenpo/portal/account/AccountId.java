package kenpo.portal.account;

import java.util.UUID;

/** The internal key of an account; the {@link UserId} is what its holder types. */
public record AccountId(UUID value) {}
