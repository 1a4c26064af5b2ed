package kenpo.portal.staff.members;

import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.letter.IssueBatches;
import kenpo.portal.letter.Reissued;
import kenpo.portal.letter.Reissues;
import kenpo.portal.roster.Member;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.Approvals;
import kenpo.portal.staff.FreshFactor;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Reason;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.web.Reasons;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** 仮ID・仮パスワードを再発行: what it ends, the reason, and the letter as a batch of its own. */
@OfficeController
class ReissueController {
    private static final String PATH = MembersController.PATH + "/{id}/reissue";

    private final ForeignIds ids;
    private final IssueBatches batches;
    private final Reissues reissues;
    private final ReissueDeed deed;
    private final Approvals approvals;

    ReissueController(ForeignIds ids, IssueBatches batches, Reissues reissues, ReissueDeed deed, Approvals approvals) {
        this.ids = ids;
        this.batches = batches;
        this.reissues = reissues;
        this.deed = deed;
        this.approvals = approvals;
    }

    @FreshFactor
    @Requires(Permission.ISSUE_CREDENTIALS)
    @GetMapping(PATH)
    String show(@PathVariable String id, Model model) {
        model.addAttribute("form", ReissueForm.of(batches.newId()));
        return page(ids.member(CurrentSociety.get(), id), model);
    }

    @FreshFactor
    @Requires(Permission.ISSUE_CREDENTIALS)
    @PostMapping(PATH)
    String issue(
            @AuthenticationPrincipal SignedInStaff staff,
            @PathVariable String id,
            @ModelAttribute("form") ReissueForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var facts = ids.member(CurrentSociety.get(), id);
        var batch = form.key().orElseThrow(ReissueController::notFound);
        var page = ReissuePage.of(facts);
        var reason = Reasons.read(form.reason(), errors);
        if (reason.isPresent()) {
            if (page.obstacle() == null && page.twoPersons()) {
                return ask(staff, facts.member(), reason.get());
            }
            switch (reissues.issue(
                    staff.society(),
                    batch,
                    facts.member().id(),
                    staff.id().value(),
                    reason.get().text())) {
                case Reissued.Issued(var issued) -> {
                    return "redirect:/credentials/" + issued.value();
                }
                case Reissued.NotFitting _ -> errors.reject("members.error.not-fitting");
                case Reissued.KeyTaken _ -> throw notFound();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(facts, model);
    }

    /** Once, however often it is pressed. */
    private String ask(SignedInStaff staff, Member member, Reason reason) {
        var society = CurrentSociety.get();
        var subject = member.id().value();
        approvals.doOrAsk(society, staff, deed, subject, "", reason);
        return "redirect:" + MembersController.PATH + "/" + subject + "?asked=" + OfficeAction.REISSUE.key();
    }

    private static String page(MemberFacts facts, Model model) {
        model.addAttribute("page", ReissuePage.of(facts));
        return "staff/members/reissue";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
