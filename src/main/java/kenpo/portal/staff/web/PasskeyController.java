package kenpo.portal.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.credential.RelyingParties;
import kenpo.portal.key.Sha256;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.OpenToAnybody;
import kenpo.portal.staff.signin.StaffEntrance;
import kenpo.portal.staff.signin.StaffPasskeys;
import kenpo.portal.web.PortalCookies;
import kenpo.portal.web.VisitedHost;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Signing in with a passkey: the button, and the browser's suggestions at the mail address. */
@OfficeController
class PasskeyController {
    private static final String PATH = OfficePages.SIGN_IN + "/passkey";

    private final StaffPasskeys passkeys;
    private final StaffEntrance entrance;
    private final RelyingParties relyingParties;

    PasskeyController(StaffPasskeys passkeys, StaffEntrance entrance, RelyingParties relyingParties) {
        this.passkeys = passkeys;
        this.entrance = entrance;
        this.relyingParties = relyingParties;
    }

    /** For the form token this browser has an id, to which the challenge is bound. */
    @OpenToAnybody
    @ResponseBody
    @PostMapping(path = PATH + "-options", produces = MediaType.APPLICATION_JSON_VALUE)
    String options(HttpServletRequest request) {
        return passkeys.options(
                CurrentSociety.get().id(), browser(request), relyingParties.at(VisitedHost.of(request)));
    }

    @OpenToAnybody
    @PostMapping(PATH)
    String check(
            @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String answer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var society = CurrentSociety.get();
        var typed = Objects.requireNonNullElse(answer, "");
        if (typed.isEmpty()) {
            errors.reject("staff.error.passkey-no-script");
        } else {
            var session = passkeys.check(
                            society.id(), browser(request), relyingParties.at(VisitedHost.of(request)), typed)
                    .flatMap(proof -> entrance.enter(society, proof));
            if (session.isPresent()) {
                PortalCookies.SESSION.write(request, response, session.get());
                return OfficePages.redirectTo(OfficePages.TOP);
            }
            errors.reject("staff.error.passkey-refused");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", new SignInPage(null, false));
        return "staff/sign-in";
    }

    private static FlowKey browser(HttpServletRequest request) {
        return new FlowKey(Sha256.of(PortalCookies.BROWSER.read(request).orElseThrow()));
    }
}
