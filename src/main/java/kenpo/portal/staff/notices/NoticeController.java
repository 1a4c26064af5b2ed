package kenpo.portal.staff.notices;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One notice as its readers see it, and when: it is published, put off and withdrawn here. */
@OfficeController
class NoticeController {
    private static final List<String> DONE = List.of("saved", "published", "withdrawn", "attached", "detached");

    private final NoticeFinding notices;
    private final NoticeDesk desk;
    private final NoticeView view;
    private final Clock clock;

    NoticeController(NoticeFinding notices, NoticeDesk desk, NoticeView view, Clock clock) {
        this.notices = notices;
        this.desk = desk;
        this.view = view;
        this.clock = clock;
    }

    @Requires(Permission.READ_NOTICES)
    @GetMapping(NoticePaths.ONE)
    String show(
            @AuthenticationPrincipal SignedInStaff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters,
            Model model) {
        var done = DONE.stream().filter(parameters::containsKey).findFirst().orElse(null);
        return view.show(staff, notices.find(staff, id), done, model);
    }

    @Requires(Permission.WRITE_NOTICES)
    @PostMapping(NoticePaths.ONE)
    String publish(
            @AuthenticationPrincipal SignedInStaff staff,
            @PathVariable UUID id,
            @ModelAttribute("form") PeriodForm form,
            BindingResult errors,
            Model model) {
        var notice = notices.find(staff, id);
        var period = form.read(notice, clock.instant(), errors);
        if (period.isPresent() && desk.publish(staff, notice, form.seenRevision(), period.get())) {
            return NoticePaths.redirectTo(notice.id(), "?published");
        }
        if (period.isEmpty()) {
            model.addAttribute("period", form);
        }
        return refused(staff, id, period.isPresent(), errors, model);
    }

    @Requires(Permission.WRITE_NOTICES)
    @PostMapping(NoticePaths.ONE + "/withdraw")
    String withdraw(
            @AuthenticationPrincipal SignedInStaff staff,
            @PathVariable UUID id,
            @ModelAttribute("form") PeriodForm form,
            BindingResult errors,
            Model model) {
        var notice = notices.find(staff, id);
        return desk.withdraw(staff, notice.id(), form.seenRevision())
                ? NoticePaths.redirectTo(notice.id(), "?withdrawn")
                : refused(staff, id, true, errors, model);
    }

    @Requires(Permission.WRITE_NOTICES)
    @PostMapping(NoticePaths.ONE + "/discard")
    String discard(
            @AuthenticationPrincipal SignedInStaff staff,
            @PathVariable UUID id,
            @ModelAttribute("form") PeriodForm form,
            BindingResult errors,
            Model model) {
        var notice = notices.find(staff, id);
        return desk.discard(staff, notice.id(), form.seenRevision())
                ? "redirect:" + NoticePaths.LIST + "?discarded"
                : refused(staff, id, true, errors, model);
    }

    private String refused(SignedInStaff staff, UUID id, boolean overtaken, BindingResult errors, Model model) {
        if (overtaken) {
            errors.reject("staffnotices.error.overtaken-look");
        }
        return view.show(staff, notices.find(staff, id), null, model);
    }
}
