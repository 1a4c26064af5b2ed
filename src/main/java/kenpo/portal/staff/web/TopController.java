package kenpo.portal.staff.web;

import java.time.Clock;
import java.time.LocalDate;
import kenpo.portal.account.AccountStatistics;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.Approvals;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.web.TokyoTime;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 管理トップ: what is true now. */
@OfficeController
class TopController {
    private final AccountStatistics statistics;
    private final Approvals approvals;
    private final Clock clock;

    TopController(AccountStatistics statistics, Approvals approvals, Clock clock) {
        this.statistics = statistics;
        this.approvals = approvals;
        this.clock = clock;
    }

    @Requires(Permission.USE_OFFICE)
    @GetMapping(OfficePages.TOP)
    String show(@AuthenticationPrincipal SignedInStaff staff, Model model) {
        var now = clock.instant();
        var counts = statistics.counts(staff.society(), LocalDate.ofInstant(now, TokyoTime.ZONE));
        int waiting = approvals.waiting(CurrentSociety.get(), staff).size();
        model.addAttribute("page", TopPage.of(counts, waiting, now));
        return "staff/top";
    }
}
