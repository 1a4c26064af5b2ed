package kenpo.portal.notice;

/** Where a notice stands at a moment. */
public enum NoticeState {
    /** Seen by its writers alone. */
    DRAFT,
    SCHEDULED,
    PUBLISHED,
    /** Its time is over, or it was withdrawn. */
    ENDED
}
