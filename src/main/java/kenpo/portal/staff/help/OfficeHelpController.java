package kenpo.portal.staff.help;

import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Help of the office: fixed texts, one page a situation. */
@OfficeController
class OfficeHelpController {
    @Requires(Permission.USE_OFFICE)
    @GetMapping("/help")
    String topics(Model model) {
        model.addAttribute("topics", HelpTopic.values());
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
    @GetMapping("/help/{topic}")
    String topic(@PathVariable String topic, Model model) {
        model.addAttribute(
                "page", HelpTopic.ofKey(topic).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "staff/help/topic";
    }

    @Requires(Permission.USE_OFFICE)
    @GetMapping("/help/caller-cannot-sign-in")
    String caller(Model model) {
        model.addAttribute("page", CallerPage.ALL);
        return "staff/help/caller";
    }
}
