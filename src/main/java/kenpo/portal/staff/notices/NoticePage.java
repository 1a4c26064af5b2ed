package kenpo.portal.staff.notices;

import java.util.List;
import java.util.UUID;
import kenpo.portal.notice.Attachment;
import kenpo.portal.notice.NoticeAttachments;
import kenpo.portal.notice.NoticeReach;
import kenpo.portal.notice.NoticeState;
import kenpo.portal.notice.WrittenNotice;
import kenpo.portal.web.Prose;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /notices/{id}.
 *
 * @param establishments names of those it is for, where it is for some
 * @param done what has just been done, as its words are called; null: nothing
 */
record NoticePage(
        WrittenNotice notice,
        NoticeState state,
        List<String> establishments,
        List<Attachment> attachments,
        NoticeReach reach,
        boolean mayWrite,
        @Nullable String done) {
    NoticePage {
        establishments = List.copyOf(establishments);
        attachments = List.copyOf(attachments);
    }

    public UUID id() {
        return notice.id().value();
    }

    public String audience() {
        return NoticeListPage.audienceKey(notice.content().audience());
    }

    public Prose body() {
        return Prose.of(notice.content().japanese().body());
    }

    public @Nullable Prose englishBody() {
        var english = notice.content().english();
        return english == null ? null : Prose.of(english.body());
    }

    public boolean mayAttach() {
        return mayWrite && attachments.size() < NoticeAttachments.MOST;
    }
}
