package kenpo.portal.staff.notices;

import java.util.List;
import kenpo.portal.notice.NoticeState;
import kenpo.portal.roster.Establishment;
import kenpo.portal.roster.Establishments;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Writes a new notice; it is a draft until somebody publishes it. */
@OfficeController
class NewNoticeController {
    private final NoticeDesk desk;
    private final Establishments establishments;

    NewNoticeController(NoticeDesk desk, Establishments establishments) {
        this.desk = desk;
        this.establishments = establishments;
    }

    @Requires(Permission.WRITE_NOTICES)
    @GetMapping(NoticePaths.NEW)
    String show(@AuthenticationPrincipal SignedInStaff staff, Model model) {
        model.addAttribute("form", NoticeForm.empty());
        return page(establishments.all(staff.society()), null, model);
    }

    @Requires(Permission.WRITE_NOTICES)
    @PostMapping(NoticePaths.NEW)
    String write(
            @AuthenticationPrincipal SignedInStaff staff,
            @RequestParam(defaultValue = "false") boolean preview,
            @ModelAttribute("form") NoticeForm form,
            BindingResult errors,
            Model model) {
        if (errors.hasErrors()) {
            // a tick or number in a form that no page of ours sends
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var known = establishments.all(staff.society());
        if (preview) {
            return page(known, EditorPage.Preview.of(form), model);
        }
        var codes = known.stream().map(Establishment::code).toList();
        return NoticeTyped.read(form, codes, errors)
                .map(content -> NoticePaths.redirectTo(desk.draft(staff, content), "?saved"))
                .orElseGet(() -> page(known, null, model));
    }

    private static String page(List<Establishment> known, EditorPage.@Nullable Preview preview, Model model) {
        model.addAttribute(
                "page", new EditorPage(NoticePaths.NEW, NoticePaths.LIST, NoticeState.DRAFT, known, preview, null));
        return "staff/notices/editor";
    }
}
