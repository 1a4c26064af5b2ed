package kenpo.portal.staff.issue;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kenpo.portal.letter.BatchOpener;
import kenpo.portal.letter.BatchOpening;
import kenpo.portal.letter.OpenBatch;
import kenpo.portal.staff.FreshFactor;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The letters themselves, for who asked for them; for anybody else, and after a day, they do not exist. */
@OfficeController
class DownloadController {
    private final BatchOpener opener;

    DownloadController(BatchOpener opener) {
        this.opener = opener;
    }

    @FreshFactor
    @Requires(Permission.ISSUE_CREDENTIALS)
    @GetMapping(IssuePaths.BATCH + "/letters.pdf")
    void pdf(@AuthenticationPrincipal SignedInStaff staff, @PathVariable String id, HttpServletResponse response)
            throws IOException {
        var batch = open(staff, id);
        as(response, "application/pdf", "letters.pdf");
        batch.writePdf(response.getOutputStream());
    }

    @FreshFactor
    @Requires(Permission.ISSUE_CREDENTIALS)
    @GetMapping(IssuePaths.BATCH + "/letters.csv")
    void csv(@AuthenticationPrincipal SignedInStaff staff, @PathVariable String id, HttpServletResponse response)
            throws IOException {
        var batch = open(staff, id);
        as(response, "text/csv;charset=UTF-8", "letters.csv");
        batch.writeCsv(response.getOutputStream());
    }

    private OpenBatch open(SignedInStaff staff, String id) {
        return switch (opener.open(
                staff.society(), IssuePaths.read(id), staff.id().value())) {
            case BatchOpening.Opened(var batch) -> batch;
            case BatchOpening.Unknown _, BatchOpening.NotIssuer _, BatchOpening.NotOpenable _ ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static void as(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
    }
}
