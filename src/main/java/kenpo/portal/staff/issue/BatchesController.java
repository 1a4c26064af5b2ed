package kenpo.portal.staff.issue;

import java.util.Locale;
import kenpo.portal.letter.IssueBatches;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 仮ID・仮パスワードの発行: what was issued so far. */
@OfficeController
class BatchesController {
    private final IssueBatches batches;
    private final BatchWords words;

    BatchesController(IssueBatches batches, BatchWords words) {
        this.batches = batches;
        this.words = words;
    }

    @Requires(Permission.ISSUE_CREDENTIALS)
    @GetMapping(IssuePaths.BATCHES)
    String show(
            @AuthenticationPrincipal SignedInStaff staff,
            @RequestParam(defaultValue = "1") int page,
            Locale language,
            Model model) {
        int count = batches.count(staff.society());
        if (page < 1 || page > Math.max(1, Math.ceilDiv(count, BatchesPage.SIZE))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var lines = batches.page(staff.society(), (page - 1) * BatchesPage.SIZE, BatchesPage.SIZE).stream()
                .map(batch -> words.of(staff.society(), batch, language))
                .toList();
        model.addAttribute("page", new BatchesPage(lines, page, count));
        return "staff/issue/batches";
    }
}
