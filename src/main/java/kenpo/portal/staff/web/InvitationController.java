package kenpo.portal.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.InvitationKey;
import kenpo.portal.staff.Invitations;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.OpenToAnybody;
import kenpo.portal.staff.signin.StaffSignIns;
import kenpo.portal.web.PortalCookies;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page an invitation's link opens; only its button begins anything. */
@OfficeController
class InvitationController {
    private static final String PATH = Invitations.PATH + "/{token}";

    private final Invitations invitations;
    private final StaffSignIns signIns;

    InvitationController(Invitations invitations, StaffSignIns signIns) {
        this.invitations = invitations;
        this.signIns = signIns;
    }

    @OpenToAnybody
    @GetMapping(PATH)
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        var invitation = invitations.find(CurrentSociety.get(), InvitationKey.of(token));
        model.addAttribute("page", new InvitationPage(invitation.orElse(null), token));
        if (invitation.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return "staff/invitation";
    }

    @OpenToAnybody
    @PostMapping(PATH)
    String begin(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        var society = CurrentSociety.get();
        var key = InvitationKey.of(token);
        var invitation = invitations.find(society, key);
        if (invitation.isEmpty()) {
            return show(token, model, response);
        }
        var id = signIns.beginJoining(society.id(), invitation.get().invited().id(), key);
        PortalCookies.SIGN_IN.write(request, response, id);
        return OfficePages.redirectTo(OfficePages.PASSKEY_SET_UP);
    }
}
