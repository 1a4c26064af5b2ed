package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kenpo.portal.credential.PasswordCheck;
import kenpo.portal.credential.RecognisedBrowser;
import kenpo.portal.credential.RememberedBrowserUse;
import kenpo.portal.credential.SignInPasswords;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.web.PortalCookies;
import kenpo.portal.web.VisitedHost;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page: user ID and password; always shows the form, whatever else the browser holds. */
@Controller
class PasswordController {
    private static final Map<String, PasswordPage.Why> REASONS = Map.of(
            "signed-out", PasswordPage.Why.SIGNED_OUT,
            "ended", PasswordPage.Why.SESSION_ENDED,
            "cancelled", PasswordPage.Why.CANCELLED,
            "set-up-later", PasswordPage.Why.SET_UP_LATER,
            "declined", PasswordPage.Why.TERMS_DECLINED,
            "expired", PasswordPage.Why.FLOW_EXPIRED,
            "frozen", PasswordPage.Why.FROZEN,
            "reset", PasswordPage.Why.PASSWORD_RESET);
    private static final int LONGEST_USER_ID = 64;
    private static final int LONGEST_PASSWORD = 1024;

    private final SignInPasswords passwords;
    private final PasswordAccepted accepted;
    private final RememberedBrowserUse browsers;
    private final KeptCookie kept;

    PasswordController(
            SignInPasswords passwords, PasswordAccepted accepted, RememberedBrowserUse browsers, KeptCookie kept) {
        this.passwords = passwords;
        this.accepted = accepted;
        this.browsers = browsers;
        this.kept = kept;
    }

    @GetMapping(SignInPages.SIGN_IN)
    String show(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var why = parameters.keySet().stream()
                .flatMap(name -> Optional.ofNullable(REASONS.get(name)).stream())
                .findFirst();
        var known = recognised(request);
        kept.replace(request, response, known.map(RecognisedBrowser::cookie));
        known.filter(_ -> form.userId().isEmpty())
                .ifPresent(found -> model.addAttribute("form", form.of(found.userId())));
        return page(model, PasswordPage.of(CurrentSociety.get(), why.orElse(null), known));
    }

    private Optional<RecognisedBrowser> recognised(HttpServletRequest request) {
        return KeptCookie.of(request)
                .flatMap(cookie -> browsers.recognise(CurrentSociety.get().id(), cookie));
    }

    @PostMapping(SignInPages.SIGN_IN)
    String check(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        required(form, errors);
        var society = CurrentSociety.get();
        if (!errors.hasErrors()) {
            var passed = passwords.check(society.id(), form.userId(), form.password(), verdict -> switch (verdict) {
                case PasswordCheck.Matched(var proof) ->
                    Optional.of(accepted.begin(
                            society, VisitedHost.of(request), proof, form, KeptCookie.of(request), language));
                case PasswordCheck.Refused() -> Optional.<PasswordAccepted.Accepted>empty();
            });
            if (passed.isPresent()) {
                return goOn(passed.get(), request, response);
            }
        }
        var plain = PasswordPage.of(society, null, recognised(request));
        var page = errors.hasErrors() ? plain : plain.asRefused();
        if (!errors.hasErrors()) {
            errors.reject("signin.error.refused");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, page);
    }

    private String goOn(PasswordAccepted.Accepted started, HttpServletRequest request, HttpServletResponse response) {
        kept.replace(request, response, started.cookie());
        PortalCookies.SIGN_IN.write(request, response, started.begun().id());
        return SignInPages.redirectTo(started.begun().state());
    }

    private static void required(PasswordForm form, BindingResult errors) {
        if (form.userId().isBlank()) {
            errors.rejectValue("userId", "signin.error.user-id-empty");
        }
        if (form.userId().length() > LONGEST_USER_ID) {
            errors.rejectValue("userId", "signin.error.too-long");
        }
        if (form.password().isEmpty()) {
            errors.rejectValue("password", "signin.error.password-empty");
        }
        if (form.password().length() > LONGEST_PASSWORD) {
            errors.rejectValue("password", "signin.error.too-long");
        }
    }

    private static String page(Model model, PasswordPage page) {
        model.addAttribute("page", page);
        return "signin/sign-in";
    }
}
