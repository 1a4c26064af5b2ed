package kenpo.portal.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.credential.RelyingParties;
import kenpo.portal.key.Sha256;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.FreshFactor;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.StaffMembers;
import kenpo.portal.staff.signin.OwnPasskeys;
import kenpo.portal.staff.signin.StaffPasskeys;
import kenpo.portal.web.PortalCookies;
import kenpo.portal.web.VisitedHost;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A further passkey of somebody who is signed in. */
@OfficeController
class AddPasskeyController {
    private static final String PATH = OfficePages.ACCOUNT + "/add-passkey";

    private final StaffPasskeys passkeys;
    private final OwnPasskeys own;
    private final StaffMembers members;
    private final RelyingParties relyingParties;
    private final DeviceNames names;

    AddPasskeyController(
            StaffPasskeys passkeys,
            OwnPasskeys own,
            StaffMembers members,
            RelyingParties relyingParties,
            DeviceNames names) {
        this.passkeys = passkeys;
        this.own = own;
        this.members = members;
        this.relyingParties = relyingParties;
        this.names = names;
    }

    @FreshFactor
    @Requires(Permission.USE_OFFICE)
    @GetMapping(PATH)
    String show() {
        return "staff/add-passkey";
    }

    @Requires(Permission.USE_OFFICE)
    @ResponseBody
    @PostMapping(path = PATH + "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String options(@AuthenticationPrincipal SignedInStaff staff, HttpServletRequest request) {
        var member = members.find(staff.society(), staff.id()).orElseThrow();
        return passkeys.registrationOptions(
                CurrentSociety.get(), member, session(request), relyingParties.at(VisitedHost.of(request)));
    }

    @FreshFactor(carries = false)
    @Requires(Permission.USE_OFFICE)
    @PostMapping(PATH)
    String add(
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (form.answer().isEmpty()) {
            errors.reject("staff.error.passkey-no-script");
        } else {
            var name = names.of(Objects.requireNonNullElse(request.getHeader("User-Agent"), ""), language);
            var party = relyingParties.at(VisitedHost.of(request));
            if (own.add(staff, session(request), party, form.answer(), name)) {
                return OfficePages.redirectTo(OfficePages.ACCOUNT + "?added");
            }
            errors.reject("staff.error.passkey-not-registered");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "staff/add-passkey";
    }

    private static FlowKey session(HttpServletRequest request) {
        return new FlowKey(Sha256.of(PortalCookies.SESSION.read(request).orElseThrow()));
    }
}
