package kenpo.portal.staff.issue;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kenpo.portal.letter.IssueBatch;
import kenpo.portal.letter.IssueBatch.Standing;
import kenpo.portal.letter.IssueBatches;
import kenpo.portal.letter.UnfaithfulLetter;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.issue.BatchPage.Opening;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** A batch: how far it is, and what became of whom. */
@OfficeController
class BatchController {
    private final IssueBatches batches;
    private final BatchWords words;
    private final Clock clock;

    BatchController(IssueBatches batches, BatchWords words, Clock clock) {
        this.batches = batches;
        this.words = words;
        this.clock = clock;
    }

    @Requires(Permission.ISSUE_CREDENTIALS)
    @GetMapping(IssuePaths.BATCH)
    String show(
            @AuthenticationPrincipal SignedInStaff staff,
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "pause", required = false) @org.jspecify.annotations.Nullable String pause,
            Locale language,
            Model model) {
        var batch = find(staff, id);
        var line = words.of(staff.society(), batch, language);
        var letters =
                batches.lines(staff.society(), batch.id(), Math.max(0, page - 1) * BatchPage.SIZE, BatchPage.SIZE);
        if (page < 1 || letters.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute(
                "page",
                new BatchPage(
                        line,
                        opening(staff, batch),
                        letters,
                        unfaithful(staff, batch),
                        page,
                        line.isIssuing() && pause == null));
        return "staff/issue/batch";
    }

    /** Asked by the page's script while letters are being issued. */
    @Requires(Permission.ISSUE_CREDENTIALS)
    @GetMapping(IssuePaths.BATCH + "/state")
    @ResponseBody
    Map<String, Object> state(@AuthenticationPrincipal SignedInStaff staff, @PathVariable String id) {
        var batch = find(staff, id);
        return Map.of("done", batch.counts().done(), "issuing", batch.standing() instanceof Standing.Issuing);
    }

    @Requires(Permission.ISSUE_CREDENTIALS)
    @PostMapping(IssuePaths.BATCH + "/cancel")
    String cancel(@AuthenticationPrincipal SignedInStaff staff, @PathVariable String id) {
        var batch = find(staff, id);
        batches.cancel(staff.society(), batch.id(), staff.id().value());
        return IssuePaths.redirectTo(IssuePaths.of(batch.id()));
    }

    private IssueBatch find(SignedInStaff staff, String id) {
        return batches.find(staff.society(), IssuePaths.read(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** While the letters are to be had, and can be looked at before they are sent. */
    private List<UnfaithfulLetter> unfaithful(SignedInStaff staff, IssueBatch batch) {
        return batch.isOpenable(clock.instant()) ? batches.unfaithful(staff.society(), batch.id()) : List.of();
    }

    private Opening opening(SignedInStaff staff, IssueBatch batch) {
        var now = clock.instant();
        if (!batch.isOpenable(now)) {
            return Opening.NONE;
        }
        if (!batch.askedBy().equals(staff.id().value())) {
            return Opening.NOT_ISSUER;
        }
        return staff.isFresh(now) ? Opening.READY : Opening.NEEDS_FACTOR;
    }
}
