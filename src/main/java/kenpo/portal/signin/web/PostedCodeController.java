package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.credential.PostedCodeCheck;
import kenpo.portal.signin.flow.PostedCodeConfirmation;
import kenpo.portal.signin.flow.SignIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The page where an earlier user without an address on the roster types the code that came by post. */
@Controller
class PostedCodeController {
    private final PostedCodeConfirmation confirmation;
    private final Arrival arrival;

    PostedCodeController(PostedCodeConfirmation confirmation, Arrival arrival) {
        this.confirmation = confirmation;
        this.arrival = arrival;
    }

    @GetMapping(SignInPages.POSTED_CODE)
    String show(
            SignIn.AwaitingPostedCode signIn,
            @ModelAttribute("form") PostedCodeForm form,
            BindingResult errors,
            Model model) {
        return page(model);
    }

    @PostMapping(SignInPages.POSTED_CODE)
    String check(
            SignIn.AwaitingPostedCode signIn,
            @ModelAttribute("form") PostedCodeForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        switch (confirmation.check(signIn, form.code())) {
            case PostedCodeCheck.Matched _ -> {
                return arrival.next(request, response);
            }
            case PostedCodeCheck.Frozen _ -> {
                return SignInPages.redirectTo(SignInPages.SIGN_IN + "?frozen");
            }
            case PostedCodeCheck.Mismatched(int remaining) ->
                errors.rejectValue("code", "signin.error.posted-code-wrong", new Object[] {remaining}, null);
            case PostedCodeCheck.Empty _ -> errors.rejectValue("code", "signin.error.posted-code-empty");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model);
    }

    private static String page(Model model) {
        model.addAttribute("page", new PostedCodePage());
        return "signin/posted-code";
    }
}
