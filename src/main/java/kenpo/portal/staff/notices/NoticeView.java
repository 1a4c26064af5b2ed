package kenpo.portal.staff.notices;

import java.time.Clock;
import java.util.List;
import kenpo.portal.notice.Audience;
import kenpo.portal.notice.NoticeAttachments;
import kenpo.portal.notice.NoticeReaches;
import kenpo.portal.notice.WrittenNotice;
import kenpo.portal.roster.Establishments;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.SignedInStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of one notice shows. */
@Component
class NoticeView {
    private static final String TEMPLATE = "staff/notices/notice";

    private final NoticeAttachments attachments;
    private final NoticeReaches reaches;
    private final Establishments establishments;
    private final Clock clock;

    NoticeView(NoticeAttachments attachments, NoticeReaches reaches, Establishments establishments, Clock clock) {
        this.attachments = attachments;
        this.reaches = reaches;
        this.establishments = establishments;
        this.clock = clock;
    }

    String show(SignedInStaff staff, WrittenNotice notice, @Nullable String done, Model model) {
        if (!model.containsAttribute("period")) {
            model.addAttribute("period", PeriodForm.of(notice));
        }
        model.addAttribute(
                "page",
                new NoticePage(
                        notice,
                        notice.state(clock.instant()),
                        names(staff, notice),
                        attachments.of(staff.society(), notice.id()),
                        reaches.of(staff.society(), notice.id()),
                        staff.may(Permission.WRITE_NOTICES),
                        done));
        return TEMPLATE;
    }

    private List<String> names(SignedInStaff staff, WrittenNotice notice) {
        return notice.content().audience() instanceof Audience.Establishments(var codes)
                ? establishments.all(staff.society()).stream()
                        .filter(each -> codes.contains(each.code()))
                        .map(each -> each.code() + " " + each.name())
                        .toList()
                : List.of();
    }
}
