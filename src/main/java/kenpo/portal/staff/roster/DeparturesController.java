package kenpo.portal.staff.roster;

import kenpo.portal.roster.imports.Departures;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who would lose eligibility by an import that is not confirmed yet. */
@OfficeController
class DeparturesController {
    private static final int MOST = 100;

    private final RosterDesk desk;
    private final Departures departures;

    DeparturesController(RosterDesk desk, Departures departures) {
        this.desk = desk;
        this.departures = departures;
    }

    @Requires(Permission.IMPORT_ROSTER)
    @GetMapping(RosterPaths.IMPORT + "/departures")
    String show(@AuthenticationPrincipal SignedInStaff staff, @PathVariable String id, Model model) {
        var found = desk.find(staff, id);
        var preview = ImportState.preview(found);
        if (preview == null || ImportState.of(found) != ImportState.PREVIEWED) {
            return RosterPaths.redirectTo(found.id());
        }
        model.addAttribute(
                "page",
                new DeparturesPage(
                        found.id().value(), preview.left(), departures.some(staff.society(), found.id(), MOST)));
        return "staff/roster/departures";
    }
}
