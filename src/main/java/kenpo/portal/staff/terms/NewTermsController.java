package kenpo.portal.staff.terms;

import java.time.LocalDate;
import java.util.Locale;
import kenpo.portal.staff.FreshFactor;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.web.Reasons;
import kenpo.portal.terms.PublishedVersion;
import kenpo.portal.terms.TermsCheck;
import kenpo.portal.terms.TermsVersions;
import kenpo.portal.web.Prose;
import kenpo.portal.web.TokyoTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Publishes a further version, once it was said what that means; the text in force is what one begins with. */
@OfficeController
class NewTermsController {
    private final TermsVersions versions;
    private final TermsDesk desk;

    NewTermsController(TermsVersions versions, TermsDesk desk) {
        this.versions = versions;
        this.desk = desk;
    }

    @Requires(Permission.PUBLISH_TERMS)
    @GetMapping(TermsPaths.NEW)
    String show(@AuthenticationPrincipal SignedInStaff staff, Model model) {
        var last = versions.list(staff.society()).stream()
                .filter(version -> version.withdrawnAt() == null)
                .map(PublishedVersion::terms)
                .findFirst();
        var english = last.map(terms -> terms.english() == null ? "" : terms.english());
        model.addAttribute(
                "form",
                new TermsForm(last.map(terms -> terms.japanese()).orElse(""), english.orElse(""), "", seen(staff), ""));
        return page(staff, null, null, model);
    }

    @Requires(Permission.PUBLISH_TERMS)
    @PostMapping(TermsPaths.NEW)
    String check(
            @AuthenticationPrincipal SignedInStaff staff,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestParam(defaultValue = "false") boolean edit,
            @ModelAttribute("form") TermsForm form,
            BindingResult errors,
            Locale language,
            Model model) {
        requireOurs(errors);
        if (preview) {
            var english = form.english().isEmpty() ? null : Prose.of(form.english());
            return page(staff, Prose.of(form.japanese()), english, model);
        }
        var from = TermsTyped.read(form, errors);
        return edit || from.isEmpty() || !isPossible(staff, form, from.get(), errors, language)
                ? page(staff, null, null, model)
                : confirm(form, from.get(), model);
    }

    @FreshFactor
    @Requires(Permission.PUBLISH_TERMS)
    @PostMapping(path = TermsPaths.NEW, params = "confirmed=true")
    String publish(
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("form") TermsForm form,
            BindingResult errors,
            Locale language,
            Model model) {
        requireOurs(errors);
        var from = TermsTyped.read(form, errors);
        if (from.isEmpty() || !isPossible(staff, form, from.get(), errors, language)) {
            return page(staff, null, null, model);
        }
        var reason = Reasons.read(form.reason(), errors);
        if (reason.isEmpty()) {
            return confirm(form, from.get(), model);
        }
        return isPublished(desk.publish(staff, form, from.get(), reason.get()), errors, language)
                ? "redirect:" + TermsPaths.LIST + "?published"
                : page(staff, null, null, model);
    }

    /** No page of ours sends a tick or number that is none. */
    private static void requireOurs(BindingResult errors) {
        if (errors.hasErrors()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static String confirm(TermsForm form, LocalDate from, Model model) {
        model.addAttribute("page", ConfirmTermsPage.of(form, from));
        return "staff/terms/confirm";
    }

    /** Said before it is confirmed; publishing looks again. */
    private boolean isPossible(
            SignedInStaff staff, TermsForm form, LocalDate from, BindingResult errors, Locale language) {
        var earliest = versions.earliest(staff.society());
        if (form.lastSeen() != seen(staff)) {
            return isPublished(new TermsCheck.Overtaken(), errors, language);
        }
        return !from.isBefore(earliest) || isPublished(new TermsCheck.TooEarly(earliest), errors, language);
    }

    @Requires(Permission.PUBLISH_TERMS)
    @ResponseBody
    @PostMapping(TermsPaths.PREVIEW)
    Prose preview(@RequestParam String text) {
        return Prose.of(text);
    }

    private static boolean isPublished(TermsCheck check, BindingResult errors, Locale language) {
        switch (check) {
            case TermsCheck.Published _ -> {
                return true;
            }
            case TermsCheck.TooEarly(LocalDate earliest) ->
                errors.rejectValue(
                        "from", "staffterms.error.too-early", new Object[] {TokyoTime.day(earliest, language)}, null);
            case TermsCheck.Overtaken _ -> errors.reject("staffterms.error.overtaken");
        }
        return false;
    }

    private int seen(SignedInStaff staff) {
        return versions.list(staff.society()).stream()
                .mapToInt(version -> version.terms().version())
                .max()
                .orElse(0);
    }

    private String page(SignedInStaff staff, @Nullable Prose japanese, @Nullable Prose english, Model model) {
        model.addAttribute(
                "page", new NewTermsPage(versions.earliest(staff.society()), seen(staff), japanese, english));
        return "staff/terms/editor";
    }
}
