package kenpo.portal.staff.help;

import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Help of the office: fixed texts, one page a situation. */
@OfficeController
class OfficeHelpController {
    @Requires(Permission.USE_OFFICE)
    @GetMapping("/help")
    String topics() {
        return "staff/help/help";
    }

    @Requires(Permission.USE_OFFICE)
    @GetMapping("/help/monthly-import")
    String monthlyImport() {
        return "staff/help/monthly-import";
    }

    @Requires(Permission.USE_OFFICE)
    @GetMapping("/help/letters")
    String letters() {
        return "staff/help/letters";
    }

    @Requires(Permission.USE_OFFICE)
    @GetMapping("/help/caller-cannot-sign-in")
    String caller(Model model) {
        model.addAttribute("page", CallerPage.ALL);
        return "staff/help/caller";
    }
}
