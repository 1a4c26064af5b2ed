package kenpo.portal.home.web;

import java.util.Locale;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.credential.SecondFactors;
import kenpo.portal.notice.NoticeLine;
import kenpo.portal.notice.Notices;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The top page (トップページ). */
@Controller
class HomeController {
    private static final int NOTICES = 5;

    private final Notices notices;
    private final SecondFactors factors;

    HomeController(Notices notices, SecondFactors factors) {
        this.notices = notices;
        this.factors = factors;
    }

    // all that is asked for in one transaction: this is the page every sign-in ends at
    @Transactional(readOnly = true)
    @GetMapping("/")
    public String show(@AuthenticationPrincipal SignedInMember member, Locale language, Model model) {
        var latest = notices.published(member.society(), member.account(), 0, NOTICES).stream()
                .map(entry -> NoticeLine.of(entry, language))
                .toList();
        model.addAttribute(
                "page",
                new HomePage(
                        member.previousSignIn(),
                        member.readOnly(),
                        latest,
                        Reminder.of(factors.counts(member.society(), member.account()))));
        return "home/top";
    }
}
