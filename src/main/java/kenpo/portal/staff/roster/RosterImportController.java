package kenpo.portal.staff.roster;

import java.util.Locale;
import java.util.Objects;
import kenpo.portal.roster.imports.Fault;
import kenpo.portal.roster.imports.FaultReport;
import kenpo.portal.roster.imports.ImportHistory;
import kenpo.portal.roster.imports.ImportRecord;
import kenpo.portal.roster.imports.ImportRecord.Standing;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** One import, from its reading to its result, which stays. */
@OfficeController
class RosterImportController {
    private final RosterDesk desk;
    private final ImportHistory history;
    private final FaultReport report;

    RosterImportController(RosterDesk desk, ImportHistory history, FaultReport report) {
        this.desk = desk;
        this.history = history;
        this.report = report;
    }

    @Requires(Permission.IMPORT_ROSTER)
    @GetMapping(RosterPaths.IMPORT)
    String show(
            @AuthenticationPrincipal SignedInStaff staff,
            @PathVariable String id,
            @RequestParam(defaultValue = "1") String page,
            Locale language,
            Model model) {
        var found = desk.find(staff, id);
        int count = history.faultCount(staff.society(), found.id());
        int number = Math.clamp(PageNumber.of(page), 1, Math.max(1, Math.ceilDiv(count, RosterImportPage.SIZE)));
        var lines = history
                .faults(staff.society(), found.id(), (number - 1) * RosterImportPage.SIZE, RosterImportPage.SIZE)
                .stream()
                .map(fault -> error(fault, language))
                .toList();
        model.addAttribute(
                "page",
                new RosterImportPage(
                        found,
                        desk.name(staff, found.askedBy()),
                        desk.name(staff, found.confirmedBy()),
                        refusal(found, language),
                        lines,
                        number,
                        count));
        return "staff/roster/import";
    }

    /** For the page's script. */
    record Progress(String state, int percent) {}

    @Requires(Permission.IMPORT_ROSTER)
    @ResponseBody
    @GetMapping(path = RosterPaths.IMPORT + "/state", produces = MediaType.APPLICATION_JSON_VALUE)
    Progress state(@AuthenticationPrincipal SignedInStaff staff, @PathVariable String id) {
        var found = desk.find(staff, id);
        return new Progress(ImportState.of(found).name(), ImportState.percent(found));
    }

    @Requires(Permission.IMPORT_ROSTER)
    @PostMapping(RosterPaths.IMPORT + "/discard")
    String discard(@AuthenticationPrincipal SignedInStaff staff, @PathVariable String id) {
        var found = desk.find(staff, id);
        desk.discard(staff, found.id());
        return RosterPaths.redirectTo(found.id());
    }

    private RosterImportPage.@Nullable ErrorLine refusal(ImportRecord found, Locale language) {
        return found.standing() instanceof Standing.Discarded discarded && discarded.fault() != null
                ? error(discarded.fault(), language)
                : null;
    }

    private RosterImportPage.ErrorLine error(Fault fault, Locale language) {
        return new RosterImportPage.ErrorLine(
                fault.line(),
                Objects.requireNonNullElse(fault.heading(), ""),
                fault.value(),
                report.reason(fault, language));
    }
}
