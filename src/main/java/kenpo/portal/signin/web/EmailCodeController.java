package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import kenpo.portal.credential.EmailCodeCheck;
import kenpo.portal.credential.web.WrongCode;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.signin.flow.SignInCodes;
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

/** The page that asks for a mailed code: the second factor, and an earlier user's confirmation before step 1. */
@Controller
class EmailCodeController {
    private final SignInCodes codes;
    private final Arrival arrival;
    private final Clock clock;

    EmailCodeController(SignInCodes codes, Arrival arrival, Clock clock) {
        this.codes = codes;
        this.arrival = arrival;
        this.clock = clock;
    }

    @GetMapping(SignInPages.EMAIL_CODE)
    String show(
            SignIn.AwaitingMailedCode signIn,
            @ModelAttribute("form") EmailCodeForm form,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            Model model) {
        return page(signIn, model, Sending.notice(parameters));
    }

    @PostMapping(SignInPages.EMAIL_CODE)
    String check(
            SignIn.AwaitingMailedCode signIn,
            @ModelAttribute("form") EmailCodeForm form,
            BindingResult errors,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        return arrival.after(
                () -> codes.check(signIn, form.code()),
                EmailCodeCheck.Matched.class,
                refused -> {
                    say(errors, refused, language);
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    return page(signIn, model, null);
                },
                request,
                response);
    }

    private static void say(BindingResult errors, EmailCodeCheck refused, Locale language) {
        switch (refused) {
            case EmailCodeCheck.Matched _ -> {}
            case EmailCodeCheck.Mismatched(int remaining) ->
                WrongCode.say(errors, "signin.error.code-wrong", remaining);
            case EmailCodeCheck.Expired _ -> errors.rejectValue("code", "signin.error.code-expired");
            case EmailCodeCheck.Waiting(var until) ->
                errors.rejectValue(
                        "code", "signin.error.waiting", new Object[] {TokyoTime.time(until, language)}, null);
            case EmailCodeCheck.Disabled _ -> errors.rejectValue("code", "signin.error.code-disabled");
            case EmailCodeCheck.Empty _ -> errors.rejectValue("code", "signin.error.code-empty");
            case EmailCodeCheck.NotSixDigits _ -> errors.rejectValue("code", "signin.error.code-six-digits");
        }
    }

    @PostMapping(SignInPages.EMAIL_CODE + "/resend")
    String resend(SignIn.AwaitingMailedCode signIn) {
        return Sending.redirect(SignInPages.EMAIL_CODE, codes.send(signIn));
    }

    private String page(SignIn.AwaitingMailedCode signIn, Model model, @Nullable SendingNotice notice) {
        var last = codes.lastMail(signIn);
        model.addAttribute(
                "page",
                new EmailCodePage(
                        signIn.address().masked(),
                        last.validUntil(),
                        Resend.of(last.resendFrom(), clock.instant()),
                        why(signIn),
                        signIn instanceof SignIn.AwaitingSecondFactor second
                                && !second.others().isEmpty(),
                        signIn.ticket().isOfSession(),
                        notice));
        return "signin/email-code";
    }

    private static EmailCodePage.Why why(SignIn.AwaitingMailedCode signIn) {
        return switch (signIn) {
            case SignIn.AwaitingRosterEmailCode _ -> EmailCodePage.Why.ROSTER_ADDRESS;
            case SignIn.AwaitingMethodSetUpCode _ -> EmailCodePage.Why.METHOD_SET_UP;
            case SignIn.AwaitingEmailCode _ -> EmailCodePage.Why.SIGN_IN;
        };
    }
}
