package kenpo.portal.staff.dashboard;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.Waiting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 管理トップ: what has been counted, and what waits for the reader now. */
@OfficeController
class TopController {
    private final Figures figures;
    private final Counting counting;
    private final ObjectProvider<Waiting> waiting;

    TopController(Figures figures, Counting counting, ObjectProvider<Waiting> waiting) {
        this.figures = figures;
        this.counting = counting;
        this.waiting = waiting;
    }

    @Requires(Permission.USE_OFFICE)
    @GetMapping("/")
    String show(@AuthenticationPrincipal SignedInStaff staff, Model model) {
        var today = counting.today();
        var items = waiting.orderedStream()
                .map(each -> each.waiting(CurrentSociety.get(), staff))
                .flatMap(Optional::stream)
                .toList();
        var counted = counted(staff.society(), today);
        model.addAttribute("page", TopPage.of(counted, today, items, staff.may(Permission.IMPORT_ROSTER)));
        return "staff/top";
    }

    /** Whoever comes first on a day, before the job, counts; and whoever waits for a first import to show. */
    private Map<LocalDate, CountedDay> counted(SocietyId society, LocalDate today) {
        var first = today.minusDays(TopPage.DAYS - 1L);
        var counted = figures.since(society, first);
        var now = counted.get(today);
        if (now != null && now.hasPersons()) {
            return counted;
        }
        counting.count(society);
        return figures.since(society, first);
    }
}
