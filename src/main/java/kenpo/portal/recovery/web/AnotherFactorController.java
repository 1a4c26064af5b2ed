package kenpo.portal.recovery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import kenpo.portal.recovery.flow.FactorCheck;
import kenpo.portal.recovery.flow.Recovery;
import kenpo.portal.recovery.flow.RecoveryFactor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 別の方法で認証する: what this account can show instead of the factor asked for. */
@Controller
class AnotherFactorController {
    private final FactorCheck check;
    private final CurrentRecoveryResolver recoveries;

    AnotherFactorController(FactorCheck check, CurrentRecoveryResolver recoveries) {
        this.check = check;
        this.recoveries = recoveries;
    }

    @GetMapping(RecoveryPages.ANOTHER_METHOD)
    String show(Recovery.AwaitingFactor recovery, Model model) {
        model.addAttribute("page", new AnotherFactorPage(RecoveryPages.of(recovery), recovery.others()));
        return "recovery/another-method";
    }

    /** One that the account does not have changes nothing. */
    @PostMapping(RecoveryPages.ANOTHER_METHOD)
    String choose(
            Recovery.AwaitingFactor recovery,
            @RequestParam(required = false) @Nullable String factor,
            HttpServletRequest request) {
        Arrays.stream(RecoveryFactor.values())
                .filter(each -> each.name().equals(factor))
                .findFirst()
                .ifPresent(chosen -> check.askFor(recovery, chosen));
        return recoveries.next(request);
    }
}
