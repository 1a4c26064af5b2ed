package kenpo.portal.settings.web;

import java.util.Map;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.notice.NoticeMails;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether a mail comes with each new notice (お知らせメール); what concerns the account's safety is always mailed. */
@Controller
class NoticeMailsController {
    private static final String PATH = "/settings/notice-mails";

    private final NoticeMails mails;

    NoticeMailsController(NoticeMails mails) {
        this.mails = mails;
    }

    @GetMapping(PATH)
    String show(
            @AuthenticationPrincipal SignedInMember member, @RequestParam Map<String, String> parameters, Model model) {
        if (!Place.NOTICE_MAILS.isOpenTo(member)) {
            return Place.closed();
        }
        boolean asked = mails.isAskedBy(member.society(), member.account());
        model.addAttribute("page", new NoticeMailsPage(asked, parameters.containsKey("done")));
        return "settings/notice-mails";
    }

    /** Anything but yes is no. */
    @PostMapping(PATH)
    String choose(@AuthenticationPrincipal SignedInMember member, @RequestParam(defaultValue = "no") String mails) {
        if (!Place.NOTICE_MAILS.isOpenTo(member)) {
            return Place.closed();
        }
        if (mails.equals("yes")) {
            this.mails.ask(member.society(), member.account());
        } else {
            this.mails.stop(member.society(), member.account());
        }
        return "redirect:" + PATH + "?done";
    }
}
