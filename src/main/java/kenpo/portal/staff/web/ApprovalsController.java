package kenpo.portal.staff.web;

import java.util.UUID;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.Approvals;
import kenpo.portal.staff.FreshFactor;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 二人承認: what waits for a second person. Which deeds these are, and who may decide them, is for each deed to say. */
@OfficeController
class ApprovalsController {
    private final Approvals approvals;

    ApprovalsController(Approvals approvals) {
        this.approvals = approvals;
    }

    @Requires(Permission.USE_OFFICE)
    @GetMapping(OfficePages.APPROVALS)
    String show(@AuthenticationPrincipal SignedInStaff staff, Model model) {
        var society = CurrentSociety.get();
        model.addAttribute(
                "page",
                ApprovalsPage.of(
                        staff,
                        approvals.waiting(society, staff),
                        society.settings().office().twoPersons()));
        return "staff/approvals";
    }

    @FreshFactor
    @Requires(Permission.USE_OFFICE)
    @PostMapping(OfficePages.APPROVALS)
    String decide(
            @AuthenticationPrincipal SignedInStaff staff, @RequestParam UUID approval, @RequestParam String decision) {
        var society = CurrentSociety.get();
        switch (decision) {
            case "approve" -> approvals.approve(society, staff, approval);
            case "decline" -> approvals.decline(society, staff, approval);
            case "withdraw" -> approvals.withdraw(society, staff, approval);
            default -> {
                // shown again as it is
            }
        }
        return OfficePages.redirectTo(OfficePages.APPROVALS);
    }
}
