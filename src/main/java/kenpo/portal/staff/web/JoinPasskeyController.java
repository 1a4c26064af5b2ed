package kenpo.portal.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import kenpo.portal.credential.RelyingParties;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.OpenToAnybody;
import kenpo.portal.staff.StaffMembers;
import kenpo.portal.staff.signin.Joining;
import kenpo.portal.staff.signin.StaffPasskeys;
import kenpo.portal.staff.signin.StaffSignIn;
import kenpo.portal.web.PortalCookies;
import kenpo.portal.web.VisitedHost;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The invited person makes a passkey, and is staff. */
@OfficeController
class JoinPasskeyController {
    private final Joining joining;
    private final StaffPasskeys passkeys;
    private final StaffMembers members;
    private final RelyingParties relyingParties;
    private final DeviceNames names;

    JoinPasskeyController(
            Joining joining,
            StaffPasskeys passkeys,
            StaffMembers members,
            RelyingParties relyingParties,
            DeviceNames names) {
        this.joining = joining;
        this.passkeys = passkeys;
        this.members = members;
        this.relyingParties = relyingParties;
        this.names = names;
    }

    @OpenToAnybody
    @GetMapping(OfficePages.PASSKEY_SET_UP)
    String show(StaffSignIn.Joining signIn) {
        return "staff/join-passkey";
    }

    @OpenToAnybody
    @ResponseBody
    @PostMapping(path = OfficePages.PASSKEY_SET_UP + "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String options(StaffSignIn.Joining signIn, HttpServletRequest request) {
        var staff = members.find(signIn.society(), signIn.staff()).orElseThrow();
        return passkeys.registrationOptions(
                CurrentSociety.get(), staff, signIn.key(), relyingParties.at(VisitedHost.of(request)));
    }

    @OpenToAnybody
    @PostMapping(OfficePages.PASSKEY_SET_UP)
    String register(
            StaffSignIn.Joining signIn,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (form.answer().isEmpty()) {
            errors.reject("staff.error.passkey-no-script");
        } else {
            var session = joining.withPasskey(
                    CurrentSociety.get(),
                    signIn,
                    relyingParties.at(VisitedHost.of(request)),
                    form.answer(),
                    names.of(Objects.requireNonNullElse(request.getHeader("User-Agent"), ""), language));
            if (session.isPresent()) {
                PortalCookies.SIGN_IN.clear(request, response);
                PortalCookies.SESSION.write(request, response, session.get());
                return OfficePages.redirectTo(OfficePages.TOP);
            }
            errors.reject("staff.error.passkey-not-registered");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "staff/join-passkey";
    }
}
