package kenpo.portal.recovery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import kenpo.portal.recovery.flow.Asking;
import kenpo.portal.recovery.flow.MailboxCheck;
import kenpo.portal.recovery.flow.Recovery;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.web.PortalCookies;
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

/** The code of the mail, in the browser that asked for it. */
@Controller
class ResetCodeController {
    private final MailboxCheck check;
    private final Asking asking;
    private final CurrentRecoveryResolver recoveries;

    ResetCodeController(MailboxCheck check, Asking asking, CurrentRecoveryResolver recoveries) {
        this.check = check;
        this.asking = asking;
        this.recoveries = recoveries;
    }

    @GetMapping(RecoveryPages.CODE)
    String show(
            Recovery.AwaitingMailedCode recovery,
            @ModelAttribute("form") ResetCodeForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String again,
            Model model) {
        return page(model, again);
    }

    @PostMapping(RecoveryPages.CODE)
    String check(
            Recovery.AwaitingMailedCode recovery,
            @ModelAttribute("form") ResetCodeForm form,
            BindingResult errors,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        switch (check.check(recovery, form.code())) {
            case MailboxCheck.Outcome.Proven(var id) -> {
                PortalCookies.RECOVERY.write(request, response, id);
                return RecoveryPages.redirectTo(recoveries.pageOf(request, id));
            }
            case MailboxCheck.Outcome.Mismatched(int remaining) ->
                reject(errors, "recovery.error.code-wrong", remaining);
            case MailboxCheck.Outcome.Waiting(var until) ->
                reject(errors, "signin.error.waiting", TokyoTime.time(until, language));
            case MailboxCheck.Outcome.Disabled _ -> reject(errors, "signin.error.code-disabled");
            case MailboxCheck.Outcome.Empty _ -> reject(errors, "signin.error.code-empty");
            case MailboxCheck.Outcome.NotSixDigits _ -> reject(errors, "signin.error.code-six-digits");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, null);
    }

    @PostMapping(RecoveryPages.CODE + "/resend")
    String resend(Recovery.AwaitingMailedCode recovery) {
        return RecoveryPages.redirectTo(RecoveryPages.CODE + "?again=" + asking.again(recovery));
    }

    private static void reject(BindingResult errors, String reason, Object... arguments) {
        errors.rejectValue("code", reason, arguments, null);
    }

    private static String page(Model model, @Nullable String again) {
        var notice = Arrays.stream(Asking.Again.values())
                .filter(each -> each.name().equals(again))
                .findFirst();
        var minutes = CurrentSociety.get().settings().emailCode().life().toMinutes();
        model.addAttribute("page", new ResetCodePage(minutes, notice.orElse(null)));
        return "recovery/code";
    }
}
