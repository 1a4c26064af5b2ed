package kenpo.portal.notice;

import java.util.UUID;

/** The key of an attachment within its notice, part of its address. */
public record AttachmentId(UUID value) {}
