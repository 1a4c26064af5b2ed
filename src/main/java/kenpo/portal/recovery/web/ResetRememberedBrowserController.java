package kenpo.portal.recovery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import kenpo.portal.credential.RememberedBrowserCheck;
import kenpo.portal.recovery.flow.FactorCheck;
import kenpo.portal.recovery.flow.Recovery;
import kenpo.portal.web.PortalCookies;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The remembered browser itself beside the mailbox: its button shows what the browser keeps, and has it replaced. */
@Controller
class ResetRememberedBrowserController {
    private final FactorCheck check;
    private final CurrentRecoveryResolver recoveries;
    private final Clock clock;

    ResetRememberedBrowserController(FactorCheck check, CurrentRecoveryResolver recoveries, Clock clock) {
        this.check = check;
        this.recoveries = recoveries;
        this.clock = clock;
    }

    @GetMapping(RecoveryPages.REMEMBERED_BROWSER)
    String show(Recovery.AwaitingRememberedBrowser recovery, Model model) {
        model.addAttribute("page", new RecoveryFactorPage(!recovery.others().isEmpty(), false));
        return "recovery/remembered-browser";
    }

    /** What is worth nothing any more is not asked for again: the next page asks for another factor. */
    @PostMapping(RecoveryPages.REMEMBERED_BROWSER)
    String check(
            Recovery.AwaitingRememberedBrowser recovery, HttpServletRequest request, HttpServletResponse response) {
        PortalCookies.REMEMBERED
                .read(request)
                .flatMap(cookie -> check.check(recovery, cookie))
                .ifPresent(outcome -> keep(outcome, request, response));
        return recoveries.next(request);
    }

    private void keep(RememberedBrowserCheck outcome, HttpServletRequest request, HttpServletResponse response) {
        switch (outcome) {
            case RememberedBrowserCheck.Matched(var _, var cookie) ->
                PortalCookies.REMEMBERED.keep(
                        request, response, cookie.value(), Duration.between(clock.instant(), cookie.until()));
            case RememberedBrowserCheck.Unknown() -> PortalCookies.REMEMBERED.clear(request, response);
        }
    }
}
