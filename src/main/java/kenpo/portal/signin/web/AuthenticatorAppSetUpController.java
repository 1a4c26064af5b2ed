package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.credential.AuthenticatorAppKey;
import kenpo.portal.credential.AuthenticatorAppSetUp;
import kenpo.portal.credential.AuthenticatorApps;
import kenpo.portal.credential.FactorName;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.signin.session.MethodSetUp;
import kenpo.portal.society.CurrentSociety;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Sets an authenticator app up: the secret in every form an app takes, and the first code as the proof that it has it. */
@Controller
class AuthenticatorAppSetUpController {
    private final AuthenticatorApps apps;
    private final UserIds userIds;
    private final MethodSetUp setUp;
    private final DeviceName deviceName;
    private final Arrival arrival;

    AuthenticatorAppSetUpController(
            AuthenticatorApps apps, UserIds userIds, MethodSetUp setUp, DeviceName deviceName, Arrival arrival) {
        this.apps = apps;
        this.userIds = userIds;
        this.setUp = setUp;
        this.deviceName = deviceName;
        this.arrival = arrival;
    }

    @GetMapping(SignInPages.AUTHENTICATOR_APP_SET_UP)
    String show(SignIn.SettingUpAuthenticatorApp signIn, Model model, Locale language) {
        model.addAttribute("form", AuthenticatorAppSetUpForm.fresh());
        return page(signIn, model, language);
    }

    /** The QR code, for the page and, by 画像を保存, for an extension of the browser. */
    @GetMapping(path = SignInPages.AUTHENTICATOR_APP_SET_UP + "/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> picture(
            SignIn.SettingUpAuthenticatorApp signIn, Locale language, HttpServletRequest request) {
        var answer = ResponseEntity.ok();
        if (request.getParameter("save") != null) {
            var file = ContentDisposition.attachment()
                    .filename("authenticator-app.png")
                    .build();
            answer.header(HttpHeaders.CONTENT_DISPOSITION, file.toString());
        }
        return answer.body(key(signIn, language).picture());
    }

    @PostMapping(SignInPages.AUTHENTICATOR_APP_SET_UP)
    String setUp(
            SignIn.SettingUpAuthenticatorApp signIn,
            @ModelAttribute("form") AuthenticatorAppSetUpForm form,
            BindingResult errors,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var name = form.name().isBlank() ? Optional.of(deviceName.ofApp(language)) : FactorName.typed(form.name());
        if (name.isEmpty()) {
            errors.rejectValue("name", "signin.error.factor-name", new Object[] {FactorName.LONGEST}, null);
        } else {
            var outcome = setUp.app(signIn, form.code(), name.get(), form.endsElsewhere());
            if (outcome.isEmpty() || outcome.get() instanceof AuthenticatorAppSetUp.Done) {
                return arrival.next(request, response);
            }
            explain(outcome.get(), errors);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(signIn, model, language);
    }

    private static void explain(AuthenticatorAppSetUp outcome, BindingResult errors) {
        var reason = switch (outcome) {
            case AuthenticatorAppSetUp.Mismatched _ -> "set-up-code-wrong";
            case AuthenticatorAppSetUp.ClockOff _ -> "set-up-clock-off";
            case AuthenticatorAppSetUp.Full _ -> "set-up-full";
            case AuthenticatorAppSetUp.Empty _ -> "app-code-empty";
            case AuthenticatorAppSetUp.NotSixDigits _ -> "app-code-six-digits";
            case AuthenticatorAppSetUp.Done _ -> throw new IllegalArgumentException("needs no explanation");
        };
        errors.rejectValue("code", "signin.error." + reason, new Object[] {AuthenticatorApps.MOST}, null);
    }

    private String page(SignIn.SettingUpAuthenticatorApp signIn, Model model, Locale language) {
        model.addAttribute(
                "page",
                new AuthenticatorAppSetUpPage(
                        key(signIn, language), signIn.ticket().isOfSession()));
        return "signin/authenticator-app-set-up";
    }

    /** Under the name by which the page, too, calls the society. */
    private AuthenticatorAppKey key(SignIn.SettingUpAuthenticatorApp signIn, Locale language) {
        var society = CurrentSociety.get();
        var ticket = signIn.ticket();
        var userId = userIds.active(society.id(), signIn.member()).map(UserId::value);
        return apps.offered(
                ticket.society(), ticket.account(), ticket.key(), society.name(language), userId.orElseThrow());
    }
}
