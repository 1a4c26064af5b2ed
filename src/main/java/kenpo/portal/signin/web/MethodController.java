package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.signin.flow.MethodChoice;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.society.CurrentSociety;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Step 5: the own user ID and the method. */
@Controller
class MethodController {
    private final MethodChoice choice;
    private final UserIds userIds;
    private final Arrival arrival;

    MethodController(MethodChoice choice, UserIds userIds, Arrival arrival) {
        this.choice = choice;
        this.userIds = userIds;
        this.arrival = arrival;
    }

    @GetMapping(SignInPages.METHOD)
    String show(SignIn.ChoosingMethod signIn, @ModelAttribute("form") MethodForm form, Model model) {
        var present = present(signIn);
        if (form.userId().isEmpty() && present.isPresent()) {
            model.addAttribute("form", new MethodForm(present.get().value(), form.method()));
        }
        return page(model, present);
    }

    @PostMapping(SignInPages.METHOD)
    String choose(
            SignIn.ChoosingMethod signIn,
            @ModelAttribute("form") MethodForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var present = present(signIn);
        var typed = UserId.typed(form.userId());
        if (!typed.isPrintable() || !userIds.isOwn(CurrentSociety.get().id(), signIn.member(), typed)) {
            checkForm(typed, errors);
        }
        var method = form.chosen().filter(CurrentSociety.get().offeredMethods()::contains);
        if (method.isEmpty()) {
            errors.rejectValue("method", "signin.error.method-empty");
        } else if (!errors.hasErrors()) {
            switch (choice.choose(signIn, typed, method.get())) {
                case CHOSEN -> {
                    return arrival.next(request, response);
                }
                case USER_ID_TAKEN -> errors.rejectValue("userId", "signin.error.user-id-taken");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, present);
    }

    /** Back to step 5 from step 6. */
    @PostMapping(SignInPages.METHOD + "/change")
    String change(SignIn.ChoosingPassword signIn) {
        choice.undo(signIn);
        return SignInPages.redirectTo(SignInPages.METHOD);
    }

    private static void checkForm(UserId typed, BindingResult errors) {
        if (typed.value().contains("-")) {
            errors.rejectValue("userId", "signin.error.user-id-temporary");
        } else if (!typed.isChoosable()) {
            errors.rejectValue("userId", "signin.error.user-id-form");
        }
    }

    private Optional<UserId> present(SignIn.ChoosingMethod signIn) {
        return userIds.present(CurrentSociety.get().id(), signIn.member());
    }

    private static String page(Model model, Optional<UserId> present) {
        model.addAttribute("page", new MethodPage(CurrentSociety.get().offeredMethods(), present.isPresent()));
        return "signin/method";
    }
}
