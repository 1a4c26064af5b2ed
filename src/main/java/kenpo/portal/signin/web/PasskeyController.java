package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.credential.PasskeyCheck;
import kenpo.portal.credential.Passkeys;
import kenpo.portal.credential.RelyingParties;
import kenpo.portal.credential.SecondFactor;
import kenpo.portal.signin.flow.SecondFactorCheck;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.PublicAddress;
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

/** The second step with a passkey. */
@Controller
class PasskeyController {
    private final Passkeys passkeys;
    private final SecondFactorCheck check;
    private final RelyingParties relyingParties;
    private final PublicAddress addresses;
    private final Arrival arrival;

    PasskeyController(
            Passkeys passkeys,
            SecondFactorCheck check,
            RelyingParties relyingParties,
            PublicAddress addresses,
            Arrival arrival) {
        this.passkeys = passkeys;
        this.check = check;
        this.relyingParties = relyingParties;
        this.addresses = addresses;
        this.arrival = arrival;
    }

    @GetMapping(SignInPages.PASSKEY)
    String show(
            SignIn.AwaitingPasskey signIn,
            @ModelAttribute("form") PasskeyForm form,
            BindingResult errors,
            Model model) {
        return page(signIn, model, true);
    }

    /** What the page's script hands to the browser. */
    @PostMapping(path = SignInPages.PASSKEY + "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(SignIn.AwaitingPasskey signIn, HttpServletRequest request) {
        var ticket = signIn.ticket();
        return passkeys.secondFactorOptions(
                ticket.society(), ticket.account(), ticket.key(), relyingParties.at(VisitedHost.of(request)));
    }

    @PostMapping(SignInPages.PASSKEY)
    String check(
            SignIn.AwaitingPasskey signIn,
            @ModelAttribute("form") PasskeyForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (form.answer().isEmpty()) {
            return refused("signin.error.passkey-no-script-here", signIn, errors, model, response);
        }
        return arrival.after(
                () -> check.check(signIn, relyingParties.at(VisitedHost.of(request)), form.answer()),
                PasskeyCheck.Matched.class,
                _ -> refused("signin.error.passkey-refused", signIn, errors, model, response),
                request,
                response);
    }

    private String refused(
            String why,
            SignIn.AwaitingPasskey signIn,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        errors.reject(why);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(signIn, model, false);
    }

    private String page(SignIn.AwaitingPasskey signIn, Model model, boolean starting) {
        boolean here = signIn.open().contains(SecondFactor.PASSKEY);
        var elsewhere = here ? null : addresses.urlOf(CurrentSociety.get(), "/");
        model.addAttribute(
                "page",
                new PasskeyPage(
                        !signIn.others().isEmpty(), signIn.ticket().isOfSession(), elsewhere, starting && here));
        return "signin/passkey";
    }
}
