package kenpo.portal.staff.issue;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kenpo.portal.credential.Selection;
import kenpo.portal.letter.BatchAsked;
import kenpo.portal.letter.IssueBatches;
import kenpo.portal.roster.Establishments;
import kenpo.portal.staff.FreshFactor;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.web.Reasons;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Chooses whom letters go to, shows what that would mean, and begins the batch. */
@OfficeController
class ChoiceController {
    private final IssueBatches batches;
    private final Establishments establishments;
    private final WhomWords words;

    ChoiceController(IssueBatches batches, Establishments establishments, WhomWords words) {
        this.batches = batches;
        this.establishments = establishments;
        this.words = words;
    }

    @FreshFactor
    @Requires(Permission.ISSUE_CREDENTIALS)
    @GetMapping(IssuePaths.CHOICE)
    String show(@AuthenticationPrincipal SignedInStaff staff, Model model) {
        model.addAttribute("form", ChoiceForm.empty());
        return choice(staff, model);
    }

    /** 選び直す: with what was chosen, pasted list and all. */
    @FreshFactor
    @Requires(Permission.ISSUE_CREDENTIALS)
    @PostMapping(path = IssuePaths.CHOICE, params = "again")
    String again(@AuthenticationPrincipal SignedInStaff staff, @ModelAttribute("form") ChoiceForm form, Model model) {
        return choice(staff, model);
    }

    /** The choice is posted, since it may hold card numbers, and answered with the preview. */
    @FreshFactor
    @Requires(Permission.ISSUE_CREDENTIALS)
    @PostMapping(IssuePaths.CHOICE)
    String preview(
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("form") ChoiceForm form,
            BindingResult errors,
            Locale language,
            Model model,
            HttpServletResponse response) {
        var selection = form.read(code -> establishments.exists(staff.society(), code), errors);
        if (selection.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return choice(staff, model);
        }
        return preview(staff, selection.get(), batches.newId().value().toString(), language, model);
    }

    /** Where a fresh factor leads back to when nothing was posted. */
    @Requires(Permission.ISSUE_CREDENTIALS)
    @GetMapping(IssuePaths.BEGINNING)
    String chooseAgain() {
        return IssuePaths.redirectTo(IssuePaths.CHOICE);
    }

    @FreshFactor
    @Requires(Permission.ISSUE_CREDENTIALS)
    @PostMapping(IssuePaths.BEGINNING)
    String begin(
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("form") ChoiceForm form,
            BindingResult errors,
            Locale language,
            Model model,
            HttpServletResponse response) {
        var selection = form.read(code -> establishments.exists(staff.society(), code), errors);
        if (selection.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return choice(staff, model);
        }
        var reason = Reasons.read(form.reason(), errors);
        if (reason.isPresent()) {
            var id = IssuePaths.read(form.batch());
            switch (batches.ask(
                    staff.society(),
                    id,
                    selection.get(),
                    staff.id().value(),
                    reason.get().text())) {
                case BatchAsked.Begun(var batch) -> {
                    return IssuePaths.redirectTo(IssuePaths.of(batch));
                }
                case BatchAsked.AnotherUnderWay _ -> errors.reject("staffissue.error.another");
                case BatchAsked.Nobody _ -> errors.reject("staffissue.error.nobody");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return preview(staff, selection.get(), form.batch(), language, model);
    }

    private String choice(SignedInStaff staff, Model model) {
        model.addAttribute("page", new ChoicePage(establishments.all(staff.society())));
        return "staff/issue/choice";
    }

    private String preview(SignedInStaff staff, Selection selection, String batch, Locale language, Model model) {
        model.addAttribute(
                "page",
                PreviewPage.of(words.of(selection, language), batches.preview(staff.society(), selection), batch));
        return "staff/issue/preview";
    }
}
