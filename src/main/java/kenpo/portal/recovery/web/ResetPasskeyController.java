package kenpo.portal.recovery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.credential.PasskeyCheck;
import kenpo.portal.credential.Passkeys;
import kenpo.portal.credential.RelyingParties;
import kenpo.portal.recovery.flow.FactorCheck;
import kenpo.portal.recovery.flow.Recovery;
import kenpo.portal.web.VisitedHost;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A passkey beside the mailbox. */
@Controller
class ResetPasskeyController {
    private final Passkeys passkeys;
    private final FactorCheck check;
    private final RelyingParties relyingParties;
    private final CurrentRecoveryResolver recoveries;

    ResetPasskeyController(
            Passkeys passkeys, FactorCheck check, RelyingParties relyingParties, CurrentRecoveryResolver recoveries) {
        this.passkeys = passkeys;
        this.check = check;
        this.relyingParties = relyingParties;
        this.recoveries = recoveries;
    }

    @GetMapping(RecoveryPages.PASSKEY)
    String show(
            Recovery.AwaitingPasskey recovery,
            @ModelAttribute("form") ResetPasskeyForm form,
            BindingResult errors,
            Model model) {
        return page(recovery, model, true);
    }

    /** What the page's script hands to the browser. */
    @PostMapping(path = RecoveryPages.PASSKEY + "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(Recovery.AwaitingPasskey recovery, HttpServletRequest request) {
        var ticket = recovery.ticket();
        return passkeys.secondFactorOptions(
                ticket.society(), recovery.account(), ticket.key(), relyingParties.at(VisitedHost.of(request)));
    }

    @PostMapping(RecoveryPages.PASSKEY)
    String check(
            Recovery.AwaitingPasskey recovery,
            @ModelAttribute("form") ResetPasskeyForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (form.answer().isEmpty()) {
            errors.reject("signin.error.passkey-no-script");
        } else {
            var outcome = check.check(recovery, relyingParties.at(VisitedHost.of(request)), form.answer());
            if (outcome.isEmpty() || outcome.get() instanceof PasskeyCheck.Matched) {
                return recoveries.next(request);
            }
            errors.reject("signin.error.passkey-refused");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(recovery, model, false);
    }

    private static String page(Recovery.AwaitingPasskey recovery, Model model, boolean starting) {
        model.addAttribute("page", new RecoveryFactorPage(!recovery.others().isEmpty(), starting));
        return "recovery/passkey";
    }
}
