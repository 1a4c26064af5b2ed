package kenpo.portal.roster;

import java.util.UUID;

/** The key of one import of a roster file. */
public record ImportId(UUID value) {}
