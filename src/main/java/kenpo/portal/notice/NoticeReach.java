package kenpo.portal.notice;

/** How many members a notice is for, as the roster is today; mailed: to how many of them a mail goes or went. */
public record NoticeReach(int readers, int mailed, int read) {}
