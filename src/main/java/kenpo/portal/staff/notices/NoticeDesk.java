package kenpo.portal.staff.notices;

import java.util.Optional;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.notice.AttachmentId;
import kenpo.portal.notice.AttachmentName;
import kenpo.portal.notice.NoticeAttachments;
import kenpo.portal.notice.NoticeContent;
import kenpo.portal.notice.NoticeId;
import kenpo.portal.notice.Pdf;
import kenpo.portal.notice.Period;
import kenpo.portal.notice.WrittenNotice;
import kenpo.portal.notice.WrittenNotices;
import kenpo.portal.staff.SignedInStaff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff does with notices, each deed with its entry in the audit trail. */
@Component
@Transactional
class NoticeDesk {
    private final WrittenNotices notices;
    private final NoticeAttachments attachments;
    private final AuditTrail audit;

    NoticeDesk(WrittenNotices notices, NoticeAttachments attachments, AuditTrail audit) {
        this.notices = notices;
        this.attachments = attachments;
        this.audit = audit;
    }

    NoticeId draft(SignedInStaff by, NoticeContent content) {
        var id = notices.write(by.society(), content, null);
        record(by, AuditKind.NOTICE_WRITTEN, id);
        return id;
    }

    /** False when somebody else was faster. */
    boolean change(SignedInStaff by, WrittenNotice notice, int seen, NoticeContent content) {
        boolean changed = notices.change(by.society(), notice.id(), seen, content, notice.period());
        return recorded(changed, by, AuditKind.NOTICE_CHANGED, notice.id());
    }

    boolean publish(SignedInStaff by, WrittenNotice notice, int seen, Period period) {
        boolean published = notices.change(by.society(), notice.id(), seen, notice.content(), period);
        if (published) {
            var event = AuditEvent.succeeded(
                            AuditKind.NOTICE_PUBLISHED, by.actor(), notice.id().value())
                    .with("from", period.from().toString());
            audit.record(
                    by.society(),
                    Optional.ofNullable(period.until())
                            .map(until -> event.with("until", until.toString()))
                            .orElse(event));
        }
        return published;
    }

    boolean withdraw(SignedInStaff by, NoticeId id, int seen) {
        return recorded(notices.withdraw(by.society(), id, seen), by, AuditKind.NOTICE_WITHDRAWN, id);
    }

    boolean discard(SignedInStaff by, NoticeId id, int seen) {
        return recorded(notices.discard(by.society(), id, seen), by, AuditKind.NOTICE_DISCARDED, id);
    }

    /** False when there are as many as may be. */
    boolean attach(SignedInStaff by, NoticeId id, AttachmentName name, Pdf pdf) {
        return recorded(attachments.add(by.society(), id, name, pdf), by, AuditKind.NOTICE_CHANGED, id);
    }

    boolean detach(SignedInStaff by, NoticeId id, AttachmentId attachment) {
        return recorded(attachments.remove(by.society(), id, attachment), by, AuditKind.NOTICE_CHANGED, id);
    }

    private boolean recorded(boolean done, SignedInStaff by, AuditKind kind, NoticeId id) {
        if (done) {
            record(by, kind, id);
        }
        return done;
    }

    private void record(SignedInStaff by, AuditKind kind, NoticeId id) {
        audit.record(by.society(), AuditEvent.succeeded(kind, by.actor(), id.value()));
    }
}
