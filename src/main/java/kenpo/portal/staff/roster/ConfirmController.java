package kenpo.portal.staff.roster;

import java.util.Objects;
import java.util.Optional;
import kenpo.portal.roster.imports.ConfirmCheck;
import kenpo.portal.roster.imports.ImportRecord;
import kenpo.portal.roster.imports.ImportRecord.Standing;
import kenpo.portal.staff.FreshFactor;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.web.Reasons;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The last word before an import is applied: it can end the access of many. */
@OfficeController
class ConfirmController {
    private final RosterDesk desk;

    ConfirmController(RosterDesk desk) {
        this.desk = desk;
    }

    @FreshFactor
    @Requires(Permission.IMPORT_ROSTER)
    @GetMapping(RosterPaths.CONFIRM)
    String show(@AuthenticationPrincipal SignedInStaff staff, @PathVariable String id, Model model) {
        var found = desk.find(staff, id);
        model.addAttribute("form", ConfirmForm.empty());
        return page(found, model).orElseGet(() -> RosterPaths.redirectTo(found.id()));
    }

    @FreshFactor
    @Requires(Permission.IMPORT_ROSTER)
    @PostMapping(RosterPaths.CONFIRM)
    String confirm(
            @AuthenticationPrincipal SignedInStaff staff,
            @PathVariable String id,
            @ModelAttribute("form") ConfirmForm form,
            BindingResult errors,
            Model model) {
        var found = desk.find(staff, id);
        var reason = Reasons.read(form.reason(), errors);
        if (reason.isPresent()) {
            switch (desk.confirm(staff, found.id(), form.number(), reason.get())) {
                case ConfirmCheck.DeparturesNotConfirmed(var departures) ->
                    errors.rejectValue("departures", "staffroster.error.departures", new Object[] {departures}, null);
                case ConfirmCheck.Confirmed _, ConfirmCheck.NothingToConfirm _ -> {
                    return RosterPaths.redirectTo(found.id());
                }
            }
        }
        return page(found, model).orElseGet(() -> RosterPaths.redirectTo(found.id()));
    }

    /** Empty when there is nothing to be confirmed any more. */
    private static Optional<String> page(ImportRecord found, Model model) {
        if (!(found.standing() instanceof Standing.Previewed(var preview))) {
            return Optional.empty();
        }
        model.addAttribute(
                "page", new ConfirmPage(found.id().value(), Objects.requireNonNullElse(found.fileName(), ""), preview));
        return Optional.of("staff/roster/confirm");
    }
}
