package kenpo.portal.notice;

/** A PDF that goes with a notice (添付ファイル); size in bytes. */
public record Attachment(AttachmentId id, AttachmentName name, long size) {
    /** In whole kilobytes, one at least. */
    public long kilobytes() {
        return Math.max(1, Math.round(size / 1024.0));
    }
}
