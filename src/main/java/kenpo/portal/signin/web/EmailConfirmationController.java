package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import kenpo.portal.credential.EmailConfirmationCheck;
import kenpo.portal.credential.web.WrongCode;
import kenpo.portal.signin.flow.EmailProposal;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.web.TokyoTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Step 4: waits for the code, or for the link to be pressed on any device. */
@Controller
class EmailConfirmationController {
    private final EmailProposal proposal;
    private final Arrival arrival;
    private final CurrentSignInResolver signIns;
    private final Clock clock;

    EmailConfirmationController(EmailProposal proposal, Arrival arrival, CurrentSignInResolver signIns, Clock clock) {
        this.proposal = proposal;
        this.arrival = arrival;
        this.signIns = signIns;
        this.clock = clock;
    }

    @GetMapping(SignInPages.EMAIL_CONFIRMATION)
    String show(
            SignIn.AwaitingEmailConfirmation signIn,
            @ModelAttribute("form") EmailConfirmationForm form,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            Model model) {
        return page(signIn, model, !parameters.containsKey("pause"), Sending.notice(parameters));
    }

    /** What the waiting page asks every few seconds. */
    record State(boolean confirmed) {}

    @GetMapping(SignInPages.EMAIL_CONFIRMATION + "/state")
    @ResponseBody
    State state(HttpServletRequest request) {
        var waiting = signIns.current(request).filter(SignIn.AwaitingEmailConfirmation.class::isInstance);
        return new State(waiting.isEmpty());
    }

    @PostMapping(SignInPages.EMAIL_CONFIRMATION)
    String check(
            SignIn.AwaitingEmailConfirmation signIn,
            @ModelAttribute("form") EmailConfirmationForm form,
            BindingResult errors,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        switch (proposal.check(signIn, form.code())) {
            case EmailConfirmationCheck.Confirmed _ -> {
                return arrival.next(request, response);
            }
            case EmailConfirmationCheck.Mismatched(int remaining) ->
                WrongCode.say(errors, "signin.error.code-wrong", remaining);
            case EmailConfirmationCheck.Expired _ -> errors.rejectValue("code", "signin.error.code-expired");
            case EmailConfirmationCheck.Waiting(var until) ->
                errors.rejectValue(
                        "code", "signin.error.waiting", new Object[] {TokyoTime.time(until, language)}, null);
            case EmailConfirmationCheck.Disabled _ -> errors.rejectValue("code", "signin.error.code-disabled");
            case EmailConfirmationCheck.Empty _ -> errors.rejectValue("code", "signin.error.code-empty");
            case EmailConfirmationCheck.NotSixDigits _ -> errors.rejectValue("code", "signin.error.code-six-digits");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(signIn, model, false, null);
    }

    @PostMapping(SignInPages.EMAIL_CONFIRMATION + "/resend")
    String resend(SignIn.AwaitingEmailConfirmation signIn) {
        return Sending.redirect(SignInPages.EMAIL_CONFIRMATION, proposal.sendAgain(signIn));
    }

    private String page(
            SignIn.AwaitingEmailConfirmation signIn, Model model, boolean refreshing, @Nullable SendingNotice notice) {
        var last = proposal.lastMail(signIn);
        model.addAttribute(
                "page",
                new EmailConfirmationPage(
                        signIn.address().value(),
                        last.validUntil(),
                        Resend.of(last.resendFrom(), clock.instant()),
                        refreshing,
                        notice));
        return "signin/email-confirmation";
    }
}
