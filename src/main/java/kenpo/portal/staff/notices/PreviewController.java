package kenpo.portal.staff.notices;

import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.web.Prose;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What is being typed as its readers will see it, for the script of the editor. */
@OfficeController
class PreviewController {
    @Requires(Permission.WRITE_NOTICES)
    @ResponseBody
    @PostMapping(NoticePaths.PREVIEW)
    Prose preview(@RequestParam String text) {
        return Prose.of(text);
    }
}
