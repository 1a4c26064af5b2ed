package kenpo.portal.notice;

import java.util.UUID;

/** The key of a notice, part of its address. */
public record NoticeId(UUID value) {}
