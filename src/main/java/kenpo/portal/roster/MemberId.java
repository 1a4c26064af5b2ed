package kenpo.portal.roster;

import java.util.UUID;

/** The key of a person on the roster. */
public record MemberId(UUID value) {}
