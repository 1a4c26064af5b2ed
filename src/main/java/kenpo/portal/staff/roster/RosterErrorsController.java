package kenpo.portal.staff.roster;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import kenpo.portal.roster.imports.FaultReport;
import kenpo.portal.roster.imports.ImportHistory;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The errors of an import as a file for an office program; what looks like a formula is none there. */
@OfficeController
class RosterErrorsController {
    private static final int AT_A_TIME = 1000;

    private final RosterDesk desk;
    private final ImportHistory history;
    private final FaultReport report;

    RosterErrorsController(RosterDesk desk, ImportHistory history, FaultReport report) {
        this.desk = desk;
        this.history = history;
        this.report = report;
    }

    @Requires(Permission.IMPORT_ROSTER)
    @GetMapping(RosterPaths.IMPORT + "/errors.csv")
    void write(
            @AuthenticationPrincipal SignedInStaff staff,
            @PathVariable String id,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var found = desk.find(staff, id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("roster-errors.csv")
                        .build()
                        .toString());
        var text = response.getWriter();
        // office programs know UTF-8 by it
        text.write('\uFEFF');
        var csv = CsvWriter.builder().build(text);
        report.writeHeadings(csv, language);
        int skipped = 0;
        var some = history.faults(staff.society(), found.id(), skipped, AT_A_TIME);
        while (!some.isEmpty()) {
            some.forEach(fault -> report.write(csv, fault, language));
            skipped += some.size();
            some = history.faults(staff.society(), found.id(), skipped, AT_A_TIME);
        }
        csv.flush();
    }
}
