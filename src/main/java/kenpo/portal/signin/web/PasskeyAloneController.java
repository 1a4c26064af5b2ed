package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import kenpo.portal.account.Accounts;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.credential.PasskeyCheck;
import kenpo.portal.credential.Passkeys;
import kenpo.portal.credential.RelyingParties;
import kenpo.portal.key.Sha256;
import kenpo.portal.signin.flow.Remembering;
import kenpo.portal.signin.flow.SignIns;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Method;
import kenpo.portal.web.PortalCookies;
import kenpo.portal.web.VisitedHost;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing in with a passkey and nothing else: button パスキーでログイン and the browser's suggestions at ユーザID. */
@Controller
class PasskeyAloneController {
    private final Passkeys passkeys;
    private final SignIns signIns;
    private final Accounts accounts;
    private final RelyingParties relyingParties;

    PasskeyAloneController(Passkeys passkeys, SignIns signIns, Accounts accounts, RelyingParties relyingParties) {
        this.passkeys = passkeys;
        this.signIns = signIns;
        this.accounts = accounts;
        this.relyingParties = relyingParties;
    }

    /** For the form token this browser has an id, to which the challenge is bound. */
    @PostMapping(path = SignInPages.PASSKEY_ALONE + "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> options(HttpServletRequest request) {
        if (!isOffered()) {
            return ResponseEntity.notFound().build();
        }
        var society = CurrentSociety.get().id();
        return ResponseEntity.ok(
                passkeys.aloneOptions(society, browser(request), relyingParties.at(VisitedHost.of(request))));
    }

    @PostMapping(SignInPages.PASSKEY_ALONE)
    String check(
            @ModelAttribute("passkey") PasskeyAloneForm typed,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var society = CurrentSociety.get();
        var page = PasswordPage.of(society, null, Optional.empty()).asRefused();
        if (typed.answer().isEmpty()) {
            page = PasswordPage.of(society, null, Optional.empty());
            errors.reject("signin.error.passkey-no-script");
        } else if (isOffered()
                && passkeys.checkAlone(
                                society.id(),
                                browser(request),
                                relyingParties.at(VisitedHost.of(request)),
                                typed.answer())
                        instanceof PasskeyCheck.Matched(var proof)) {
            accounts.speak(society.id(), proof.account(), language);
            var begun = signIns.begin(
                    society,
                    VisitedHost.of(request),
                    proof,
                    Remembering.wished(typed.wantsRemembering()),
                    ReturnPath.typed(typed.returnTo()));
            PortalCookies.SIGN_IN.write(request, response, begun.id());
            return SignInPages.redirectTo(begun.state());
        } else {
            errors.reject("signin.error.passkey-refused");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", page);
        return "signin/sign-in";
    }

    private static boolean isOffered() {
        return CurrentSociety.get().settings().methods().contains(Method.PASSKEY);
    }

    private static FlowKey browser(HttpServletRequest request) {
        return new FlowKey(Sha256.of(PortalCookies.BROWSER.read(request).orElseThrow()));
    }
}
