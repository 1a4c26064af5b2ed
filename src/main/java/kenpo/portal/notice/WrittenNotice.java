package kenpo.portal.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the office sees it.
 *
 * @param revision counts up with every change
 * @param period null while it is a draft
 * @param mailedAt when the last of its mails was written; null: not yet, or none wanted
 */
public record WrittenNotice(
        NoticeId id,
        int revision,
        NoticeContent content,
        @Nullable Period period,
        @Nullable Instant mailedAt) {
    public NoticeState state(Instant now) {
        if (period == null) {
            return NoticeState.DRAFT;
        }
        if (period.until() != null && !period.until().isAfter(now)) {
            return NoticeState.ENDED;
        }
        return period.from().isAfter(now) ? NoticeState.SCHEDULED : NoticeState.PUBLISHED;
    }
}
