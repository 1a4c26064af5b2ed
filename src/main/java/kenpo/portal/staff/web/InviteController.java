package kenpo.portal.staff.web;

import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.FreshFactor;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.StaffChange;
import kenpo.portal.staff.StaffChanges;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Invites somebody new, or anew whoever cannot get in any more. */
@OfficeController
class InviteController {
    private static final String PATH = OfficePages.STAFF + "/invite";

    private final StaffChanges changes;

    InviteController(StaffChanges changes) {
        this.changes = changes;
    }

    @FreshFactor
    @Requires(Permission.CHANGE_STAFF)
    @GetMapping(PATH)
    String show(Model model) {
        model.addAttribute("form", InviteForm.empty());
        return "staff/invite";
    }

    @FreshFactor
    @Requires(Permission.CHANGE_STAFF)
    @PostMapping(PATH)
    String invite(
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("form") InviteForm form,
            BindingResult errors,
            HttpServletResponse response) {
        var invited = form.read(errors);
        var reason = form.readReason(errors);
        if (invited.isPresent() && reason.isPresent()) {
            if (changes.invite(CurrentSociety.get(), staff, invited.get(), reason.get()) == StaffChange.DONE) {
                return OfficePages.redirectTo(OfficePages.STAFF + "?invited");
            }
            errors.reject("staff.error.last-administrator");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "staff/invite";
    }
}
