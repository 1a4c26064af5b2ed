package kenpo.portal.letter;

import java.util.UUID;

/** The key of a batch; no secret. */
public record IssueBatchId(UUID value) {}
