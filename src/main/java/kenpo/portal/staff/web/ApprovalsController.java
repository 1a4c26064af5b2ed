package kenpo.portal.staff.web;

import java.util.Locale;
import java.util.Set;
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
    private static final String DECLINED = "declined";
    private static final String WITHDRAWN = "withdrawn";
    private static final String GONE = "gone";
    private static final Set<String> RESULTS =
            Set.of("done", "asked", "not-fitting", "not-independent", GONE, DECLINED, WITHDRAWN);

    private final Approvals approvals;

    ApprovalsController(Approvals approvals) {
        this.approvals = approvals;
    }

    @Requires(Permission.USE_OFFICE)
    @GetMapping(OfficePages.APPROVALS)
    String show(
            @AuthenticationPrincipal SignedInStaff staff, @RequestParam(defaultValue = "") String result, Model model) {
        var society = CurrentSociety.get();
        var lines = approvals.waiting(society, staff).stream()
                .map(approval -> new ApprovalsPage.Line(
                        approval,
                        approvals.concerned(society, approval).orElse(null),
                        approval.askedBy().equals(staff.id())))
                .toList();
        model.addAttribute(
                "page",
                new ApprovalsPage(
                        lines, society.settings().office().twoPersons(), RESULTS.contains(result) ? result : null));
        return "staff/approvals";
    }

    @FreshFactor(carries = false)
    @Requires(Permission.USE_OFFICE)
    @PostMapping(OfficePages.APPROVALS)
    String decide(
            @AuthenticationPrincipal SignedInStaff staff, @RequestParam UUID approval, @RequestParam String decision) {
        var society = CurrentSociety.get();
        var result = switch (decision) {
            case "approve" -> key(approvals.approve(society, staff, approval));
            case "decline" -> approvals.decline(society, staff, approval) ? DECLINED : GONE;
            case "withdraw" -> approvals.withdraw(society, staff, approval) ? WITHDRAWN : GONE;
            default -> GONE;
        };
        return OfficePages.redirectTo(OfficePages.APPROVALS + "?result=" + result);
    }

    private static String key(Approvals.Approved approved) {
        return approved.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
