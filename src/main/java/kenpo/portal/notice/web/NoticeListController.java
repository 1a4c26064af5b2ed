package kenpo.portal.notice.web;

import java.util.Locale;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.notice.NoticeLine;
import kenpo.portal.notice.Notices;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** All notices for this member, twenty a page. */
@Controller
class NoticeListController {
    private final Notices notices;

    NoticeListController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/notices")
    String show(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(defaultValue = "1") int page,
            Locale language,
            Model model) {
        int count = notices.count(member.society(), member.account());
        if (page < 1 || page > Math.max(1, Math.ceilDiv(count, NoticeListPage.SIZE))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var lines = notices
                .published(member.society(), member.account(), (page - 1) * NoticeListPage.SIZE, NoticeListPage.SIZE)
                .stream()
                .map(entry -> NoticeLine.of(entry, language))
                .toList();
        model.addAttribute("page", new NoticeListPage(lines, page, count));
        return "notice/notices";
    }
}
