package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import kenpo.portal.account.UserIds;
import kenpo.portal.credential.FactorName;
import kenpo.portal.credential.Passkey;
import kenpo.portal.credential.PasskeyRegistration;
import kenpo.portal.credential.Passkeys;
import kenpo.portal.credential.RelyingParties;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.signin.session.MethodSetUp;
import kenpo.portal.web.VisitedHost;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Registers a passkey, and then asks for its name. */
@Controller
class PasskeySetUpController {
    private final Passkeys passkeys;
    private final UserIds userIds;
    private final MethodSetUp setUp;
    private final DeviceName deviceName;
    private final RelyingParties relyingParties;
    private final Arrival arrival;

    PasskeySetUpController(
            Passkeys passkeys,
            UserIds userIds,
            MethodSetUp setUp,
            DeviceName deviceName,
            RelyingParties relyingParties,
            Arrival arrival) {
        this.passkeys = passkeys;
        this.userIds = userIds;
        this.setUp = setUp;
        this.deviceName = deviceName;
        this.relyingParties = relyingParties;
        this.arrival = arrival;
    }

    @GetMapping(SignInPages.PASSKEY_SET_UP)
    String show(SignIn.RegisteringPasskey signIn, Model model) {
        var name = signIn instanceof SignIn.NamingPasskey naming ? presentName(naming) : "";
        model.addAttribute("form", new PasskeySetUpForm("", name));
        return page(signIn, model);
    }

    /** What the page's script hands to the browser. */
    @PostMapping(path = SignInPages.PASSKEY_SET_UP + "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(SignIn.SettingUpPasskey signIn, HttpServletRequest request) {
        var ticket = signIn.ticket();
        var label = userIds.active(ticket.society(), signIn.member()).orElseThrow();
        return passkeys.registrationOptions(
                ticket.society(), ticket.account(), ticket.key(), relyingParties.at(VisitedHost.of(request)), label);
    }

    @PostMapping(SignInPages.PASSKEY_SET_UP)
    String register(
            SignIn.SettingUpPasskey signIn,
            @ModelAttribute("form") PasskeySetUpForm form,
            BindingResult errors,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (form.answer().isEmpty()) {
            errors.reject("signin.error.passkey-set-up-no-script");
        } else {
            var agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
            var outcome = setUp.passkey(
                    signIn,
                    relyingParties.at(VisitedHost.of(request)),
                    form.answer(),
                    deviceName.ofPasskey(agent, language));
            if (outcome.isEmpty() || outcome.get() instanceof PasskeyRegistration.Registered) {
                return arrival.next(request, response);
            }
            errors.reject("signin.error.passkey-not-registered");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(signIn, model);
    }

    @PostMapping(SignInPages.PASSKEY_SET_UP + "/name")
    String name(
            SignIn.NamingPasskey signIn,
            @ModelAttribute("form") PasskeySetUpForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = form.name().isBlank() ? presentName(signIn) : form.name();
        var name = FactorName.typed(typed);
        if (name.isPresent()) {
            setUp.name(signIn, name.get());
            return arrival.next(request, response);
        }
        errors.rejectValue("name", "signin.error.factor-name", new Object[] {FactorName.LONGEST}, null);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(signIn, model);
    }

    private String presentName(SignIn.NamingPasskey signIn) {
        var ticket = signIn.ticket();
        return passkeys.of(ticket.society(), ticket.account()).stream()
                .filter(passkey -> passkey.id().equals(signIn.passkey()))
                .map(Passkey::name)
                .findFirst()
                .orElse("");
    }

    private static String page(SignIn.RegisteringPasskey signIn, Model model) {
        model.addAttribute(
                "page",
                new PasskeySetUpPage(
                        signIn instanceof SignIn.NamingPasskey, signIn.ticket().isOfSession()));
        return "signin/passkey-set-up";
    }
}
