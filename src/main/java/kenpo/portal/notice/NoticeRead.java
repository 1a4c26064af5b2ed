package kenpo.portal.notice;

/** A notice as one member sees it: read before, or not (既読). */
public record NoticeRead(Notice notice, boolean read) {}
