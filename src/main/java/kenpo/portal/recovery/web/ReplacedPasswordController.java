package kenpo.portal.recovery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.credential.PasswordViolation;
import kenpo.portal.recovery.flow.PasswordReplacement;
import kenpo.portal.recovery.flow.Recovery;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.web.PortalCookies;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The new password; signs nobody in. */
@Controller
class ReplacedPasswordController {
    private final PasswordReplacement replacement;
    private final UserIds userIds;

    ReplacedPasswordController(PasswordReplacement replacement, UserIds userIds) {
        this.replacement = replacement;
        this.userIds = userIds;
    }

    @GetMapping(RecoveryPages.PASSWORD)
    String show(
            Recovery.ChoosingPassword recovery,
            @ModelAttribute("form") ReplacedPasswordForm form,
            BindingResult errors,
            Model model) {
        return page(recovery, model);
    }

    @PostMapping(RecoveryPages.PASSWORD)
    String replace(
            Recovery.ChoosingPassword recovery,
            @ModelAttribute("form") ReplacedPasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var violations = replacement.replace(CurrentSociety.get(), recovery, form.password(), form.confirmation());
        if (violations.isEmpty()) {
            PortalCookies.RECOVERY.clear(request, response);
            PortalCookies.SIGN_IN.clear(request, response);
            PortalCookies.SESSION.clear(request, response);
            return RecoveryPages.redirectTo(RecoveryPages.SIGN_IN + "?reset");
        }
        for (var violation : violations) {
            errors.rejectValue(
                    violation.reason() == PasswordViolation.Reason.DIFFERENT ? "confirmation" : "password",
                    violation.reason().messageKey(),
                    violation.arguments().toArray(),
                    null);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(recovery, model);
    }

    private String page(Recovery.ChoosingPassword recovery, Model model) {
        var society = CurrentSociety.get();
        var rule = society.settings().password();
        var userId = userIds.active(society.id(), recovery.member()).map(UserId::value);
        model.addAttribute(
                "page",
                new ReplacedPasswordPage(
                        userId.orElse(""), rule.minimumLength(), rule.lettersAndDigits(), recovery.longerAdvised()));
        return "recovery/new-password";
    }
}
