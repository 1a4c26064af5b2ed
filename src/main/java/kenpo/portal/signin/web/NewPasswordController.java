package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.credential.PasswordViolation;
import kenpo.portal.signin.flow.PasswordChoice;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Method;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Step 6: the own password. */
@Controller
class NewPasswordController {
    private final PasswordChoice choice;
    private final UserIds userIds;
    private final Arrival arrival;

    NewPasswordController(PasswordChoice choice, UserIds userIds, Arrival arrival) {
        this.choice = choice;
        this.userIds = userIds;
        this.arrival = arrival;
    }

    @GetMapping(SignInPages.PASSWORD)
    String show(
            SignIn.ChoosingPassword signIn,
            @ModelAttribute("form") NewPasswordForm form,
            BindingResult errors,
            Model model) {
        return page(signIn, model);
    }

    @PostMapping(SignInPages.PASSWORD)
    String choose(
            SignIn.ChoosingPassword signIn,
            @ModelAttribute("form") NewPasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var violations = choice.choose(CurrentSociety.get(), signIn, form.password(), form.confirmation());
        if (violations.isEmpty()) {
            return arrival.next(request, response);
        }
        for (var violation : violations) {
            var field = violation.reason() == PasswordViolation.Reason.DIFFERENT ? "confirmation" : "password";
            errors.rejectValue(
                    field,
                    violation.reason().messageKey(),
                    violation.arguments().toArray(),
                    null);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(signIn, model);
    }

    private String page(SignIn.ChoosingPassword signIn, Model model) {
        var society = CurrentSociety.get();
        var rule = society.settings().password();
        var userId = userIds.present(society.id(), signIn.member()).map(UserId::value);
        model.addAttribute(
                "page",
                new NewPasswordPage(
                        userId.orElseThrow(),
                        rule.minimumLength(),
                        rule.lettersAndDigits(),
                        signIn.method() == Method.EMAIL_CODE));
        return "signin/password";
    }
}
