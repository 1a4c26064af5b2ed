package kenpo.portal.staff.roster;

import java.util.Map;
import java.util.UUID;
import kenpo.portal.roster.imports.ImportHistory;
import kenpo.portal.roster.imports.ImportRecord;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 加入者データ取込: the imports there have been, and the form that begins one. */
@OfficeController
class RosterListController {
    private final ListPages pages;

    RosterListController(ListPages pages) {
        this.pages = pages;
    }

    @Requires(Permission.IMPORT_ROSTER)
    @GetMapping(RosterPaths.LIST)
    String show(
            @AuthenticationPrincipal SignedInStaff staff, @RequestParam(defaultValue = "1") String page, Model model) {
        model.addAttribute("form", UploadForm.empty());
        return pages.show(staff, PageNumber.of(page), model);
    }

    /** Fills the page, for who has asked for it and for who has sent a wrong form. */
    @Component
    static class ListPages {
        private final ImportHistory history;
        private final RosterDesk desk;

        ListPages(ImportHistory history, RosterDesk desk) {
            this.history = history;
            this.desk = desk;
        }

        String show(SignedInStaff staff, int asked, Model model) {
            int count = history.count(staff.society());
            int number = Math.clamp(asked, 1, Math.max(1, Math.ceilDiv(count, RosterListPage.SIZE)));
            var names = desk.names(staff);
            var lines = history.page(staff.society(), (number - 1) * RosterListPage.SIZE, RosterListPage.SIZE).stream()
                    .map(each -> line(each, names))
                    .toList();
            var underWay = history.underWay(staff.society())
                    .map(each -> line(each, names))
                    .orElse(null);
            model.addAttribute("page", new RosterListPage(lines, number, count, underWay));
            return "staff/roster/list";
        }

        private static RosterListPage.Line line(ImportRecord found, Map<UUID, String> names) {
            var by = found.askedBy();
            return RosterListPage.Line.of(found, by == null ? null : names.get(by));
        }
    }
}
