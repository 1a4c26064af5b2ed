package kenpo.portal.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.StaffMembers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 職員: who works in the office. */
@OfficeController
class StaffListController {
    private final StaffMembers members;

    StaffListController(StaffMembers members) {
        this.members = members;
    }

    @Requires(Permission.READ_STAFF)
    @GetMapping(OfficePages.STAFF)
    String show(@AuthenticationPrincipal SignedInStaff staff, HttpServletRequest request, Model model) {
        model.addAttribute(
                "page",
                new StaffListPage(members.all(staff.society()), done(request), staff.may(Permission.CHANGE_STAFF)));
        return "staff/list";
    }

    private static StaffListPage.@Nullable Done done(HttpServletRequest request) {
        return Stream.of(StaffListPage.Done.values())
                .filter(each -> request.getParameter(each.name().toLowerCase(Locale.ROOT)) != null)
                .findFirst()
                .orElse(null);
    }
}
