package kenpo.portal.notice.web;

import java.util.Locale;
import java.util.UUID;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.notice.NoticeAttachments;
import kenpo.portal.notice.NoticeId;
import kenpo.portal.notice.Notices;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One notice; opening it marks it read. */
@Controller
class NoticeController {
    static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    static final String PATH = "/notices/{id:" + ID + "}";

    private final Notices notices;
    private final NoticeAttachments attachments;

    NoticeController(Notices notices, NoticeAttachments attachments) {
        this.notices = notices;
        this.attachments = attachments;
    }

    @GetMapping(PATH)
    String show(@AuthenticationPrincipal SignedInMember member, @PathVariable UUID id, Locale language, Model model) {
        var notice = notices.read(member.society(), member.account(), new NoticeId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", NoticePage.of(notice, attachments.of(member.society(), notice.id()), language));
        return "notice/notice";
    }
}
