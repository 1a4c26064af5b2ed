package kenpo.portal.staff.notices;

import java.time.Clock;
import java.util.UUID;
import kenpo.portal.notice.WrittenNotice;
import kenpo.portal.roster.Establishment;
import kenpo.portal.roster.Establishments;
import kenpo.portal.society.CurrentSociety;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Changes what a notice says and for whom it is; when it is published already, at once. */
@OfficeController
class EditNoticeController {
    private final NoticeFinding notices;
    private final NoticeDesk desk;
    private final Establishments establishments;
    private final Clock clock;

    EditNoticeController(NoticeFinding notices, NoticeDesk desk, Establishments establishments, Clock clock) {
        this.notices = notices;
        this.desk = desk;
        this.establishments = establishments;
        this.clock = clock;
    }

    @Requires(Permission.WRITE_NOTICES)
    @GetMapping(NoticePaths.EDIT)
    String show(@AuthenticationPrincipal SignedInStaff staff, @PathVariable UUID id, Model model) {
        var notice = notices.find(staff, id);
        model.addAttribute("form", NoticeForm.of(notice));
        return page(notice, null, null, model);
    }

    @Requires(Permission.WRITE_NOTICES)
    @PostMapping(NoticePaths.EDIT)
    String change(
            @AuthenticationPrincipal SignedInStaff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean preview,
            @ModelAttribute("form") NoticeForm form,
            BindingResult errors,
            Model model) {
        var notice = notices.find(staff, id);
        if (errors.hasErrors()) {
            // a tick or number in a form that no page of ours sends
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (preview) {
            return page(notice, EditorPage.Preview.of(form), null, model);
        }
        var codes = establishments.all(staff.society()).stream()
                .map(Establishment::code)
                .toList();
        var content = NoticeTyped.read(form, codes, errors);
        if (content.isEmpty()) {
            return page(notice, null, null, model);
        }
        return desk.change(staff, notice, form.seenRevision(), content.get())
                ? NoticePaths.redirectTo(notice.id(), "?saved")
                : overtaken(notices.find(staff, id), errors, model);
    }

    /** Nothing of either is lost: what was typed stays in the fields, what the other saved stands beside them. */
    private String overtaken(WrittenNotice now, BindingResult errors, Model model) {
        errors.reject("staffnotices.error.overtaken");
        model.addAttribute("revision", now.revision());
        return page(now, null, now, model);
    }

    private String page(
            WrittenNotice notice,
            EditorPage.@Nullable Preview preview,
            @Nullable WrittenNotice meanwhile,
            Model model) {
        var path = NoticePaths.LIST + "/" + notice.id().value();
        model.addAttribute(
                "page",
                new EditorPage(
                        path + "/edit",
                        path,
                        notice.state(clock.instant()),
                        establishments.all(CurrentSociety.get().id()),
                        preview,
                        meanwhile));
        return "staff/notices/editor";
    }
}
