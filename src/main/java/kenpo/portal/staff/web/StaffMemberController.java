package kenpo.portal.staff.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.FreshFactor;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.Role;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.StaffChange;
import kenpo.portal.staff.StaffChanges;
import kenpo.portal.staff.StaffId;
import kenpo.portal.staff.StaffMember;
import kenpo.portal.staff.StaffMembers;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One of the staff: role, and the end of their work. */
@OfficeController
class StaffMemberController {
    private static final String PATH = OfficePages.STAFF + "/{id}";

    private final StaffMembers members;
    private final StaffChanges changes;

    StaffMemberController(StaffMembers members, StaffChanges changes) {
        this.members = members;
        this.changes = changes;
    }

    @FreshFactor
    @Requires(Permission.CHANGE_STAFF)
    @GetMapping(PATH)
    String show(@AuthenticationPrincipal SignedInStaff staff, @PathVariable String id, Model model) {
        var member = find(staff, id);
        model.addAttribute("form", new StaffMemberForm(member.role().name(), ""));
        return page(member, model);
    }

    @FreshFactor
    @Requires(Permission.CHANGE_STAFF)
    @PostMapping(PATH)
    String change(
            @AuthenticationPrincipal SignedInStaff staff,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean stop,
            @ModelAttribute("form") StaffMemberForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var member = find(staff, id);
        var outcome = Reasons.read(form.reason(), errors).flatMap(reason -> {
            var society = CurrentSociety.get();
            return stop
                    ? Optional.of(changes.stop(society, staff, member.id(), reason))
                    : role(form, errors).map(role -> changes.role(society, staff, member.id(), role, reason));
        });
        if (outcome.isPresent() && outcome.get() != StaffChange.LAST_ADMINISTRATOR) {
            return OfficePages.redirectTo(OfficePages.STAFF + (stop ? "?stopped" : "?changed"));
        }
        outcome.ifPresent(_ -> errors.reject("staff.error.last-administrator"));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(member, model);
    }

    private static Optional<Role> role(StaffMemberForm form, BindingResult errors) {
        var role = Stream.of(Role.values())
                .filter(each -> each.name().equals(form.role()))
                .findFirst();
        if (role.isEmpty()) {
            errors.rejectValue("role", "staff.error.role");
        }
        return role;
    }

    private StaffMember find(SignedInStaff staff, String id) {
        try {
            return members.find(staff.society(), new StaffId(UUID.fromString(id)))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private static String page(StaffMember member, Model model) {
        model.addAttribute("page", new StaffMemberPage(member));
        return "staff/member";
    }
}
