package kenpo.portal.settings.web;

import java.time.Clock;
import java.util.List;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.credential.RecoveryCodes;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The recovery codes (リカバリーコード): how many are left, and a new set, shown once. */
@Controller
class RecoveryCodesController {
    private static final String PATH = "/settings/recovery-codes";

    private final RecoveryCodes codes;
    private final Clock clock;

    RecoveryCodesController(RecoveryCodes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(@AuthenticationPrincipal SignedInMember member, Model model) {
        return page(member, List.of(), model);
    }

    /** Answered without a redirect: the codes are nowhere but in this answer. */
    @PostMapping(PATH)
    String make(@AuthenticationPrincipal SignedInMember member, Model model) {
        return member.isFresh(clock.instant())
                ? page(member, codes.make(member.society(), member.account()), model)
                : "redirect:" + PATH;
    }

    private String page(SignedInMember member, List<String> fresh, Model model) {
        int left = codes.left(member.society(), member.account());
        model.addAttribute("page", new RecoveryCodesPage(left, member.isFresh(clock.instant()), fresh));
        return "settings/recovery-codes";
    }
}
