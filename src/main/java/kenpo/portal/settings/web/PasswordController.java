package kenpo.portal.settings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.credential.PasswordChange;
import kenpo.portal.credential.PasswordChangeCheck;
import kenpo.portal.credential.PasswordViolation;
import kenpo.portal.society.CurrentSociety;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Another password (パスワードの変更). */
@Controller
class PasswordController {
    private static final String PATH = "/settings/password";

    private final PasswordChange change;
    private final OtherDevices others;
    private final Accounts accounts;
    private final UserIds userIds;
    private final Clock clock;

    PasswordController(PasswordChange change, OtherDevices others, Accounts accounts, UserIds userIds, Clock clock) {
        this.change = change;
        this.others = others;
        this.accounts = accounts;
        this.userIds = userIds;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(
            @AuthenticationPrincipal SignedInMember member, @RequestParam Map<String, String> parameters, Model model) {
        model.addAttribute("form", PasswordForm.fresh());
        return page(member, parameters.containsKey("done"), model);
    }

    @PostMapping(PATH)
    String change(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!member.isFresh(clock.instant())) {
            return "redirect:" + PATH;
        }
        if (form.present().isEmpty()) {
            errors.rejectValue("present", "settings.error.present-empty");
        } else {
            var outcome = change.change(
                    CurrentSociety.get(), member.account(), form.present(), form.password(), form.confirmation());
            switch (outcome) {
                case PasswordChangeCheck.Changed() -> {
                    if (form.endsElsewhere()) {
                        others.end(member, request, response);
                    }
                    return "redirect:" + PATH + "?done";
                }
                case PasswordChangeCheck.Refused() -> errors.rejectValue("present", "settings.error.present-refused");
                case PasswordChangeCheck.NotAllowed(var violations) ->
                    violations.forEach(each -> explain(each, errors));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(member, false, model);
    }

    private static void explain(PasswordViolation violation, BindingResult errors) {
        var field = violation.reason() == PasswordViolation.Reason.DIFFERENT ? "confirmation" : "password";
        errors.rejectValue(
                field, violation.reason().messageKey(), violation.arguments().toArray(), null);
    }

    private String page(SignedInMember member, boolean done, Model model) {
        var rule = CurrentSociety.get().settings().password();
        var account = accounts.find(member.society(), member.account()).orElseThrow();
        var userId = userIds.active(member.society(), account.member()).map(UserId::value);
        model.addAttribute(
                "page",
                new PasswordPage(
                        userId.orElseThrow(),
                        rule.minimumLength(),
                        rule.lettersAndDigits(),
                        member.isFresh(clock.instant()),
                        done));
        return "settings/password";
    }
}
