package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.credential.EmailCodeSending;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.signin.flow.EmailProposal;
import kenpo.portal.signin.flow.SignIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Step 3: the mail address, to which code and link go. */
@Controller
class EmailAddressController {
    private final EmailProposal proposal;

    EmailAddressController(EmailProposal proposal) {
        this.proposal = proposal;
    }

    @GetMapping(SignInPages.EMAIL_ADDRESS)
    String show(
            SignIn.AwaitingEmailAddress signIn,
            @ModelAttribute("form") EmailAddressForm form,
            BindingResult errors,
            Model model) {
        return page(model);
    }

    @PostMapping(SignInPages.EMAIL_ADDRESS)
    String propose(
            SignIn.AwaitingEmailAddress signIn,
            @ModelAttribute("form") EmailAddressForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var address = EmailAddress.parse(form.email());
        if (address.isPresent()) {
            return proposal.propose(signIn, address.get()) instanceof EmailCodeSending.Sent
                    ? SignInPages.redirectTo(SignInPages.EMAIL_CONFIRMATION)
                    : SignInPages.redirectTo(SignInPages.EMAIL_CONFIRMATION + "?too-many");
        }
        errors.rejectValue("email", form.email().isBlank() ? "signin.error.email-empty" : "signin.error.email-form");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model);
    }

    /** Back to step 3 from step 4. */
    @PostMapping(SignInPages.EMAIL_ADDRESS + "/change")
    String change(SignIn.AwaitingEmailConfirmation signIn) {
        proposal.withdraw(signIn);
        return SignInPages.redirectTo(SignInPages.EMAIL_ADDRESS);
    }

    private static String page(Model model) {
        model.addAttribute("page", EmailAddressPage.plain());
        return "signin/email-address";
    }
}
