package kenpo.portal.staff.society;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import kenpo.portal.society.LogoCheck;
import kenpo.portal.society.Logos;
import kenpo.portal.society.SettingAuthor;
import kenpo.portal.society.Societies;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

/** The picture at the head of every page: put there, or taken away for the built-in mark. */
@OfficeController
class LogoController {
    private static final String SETTING = "looks.logo";
    private static final String CHANGED = "redirect:" + SettingPaths.INDEX + "/looks?changed";

    private final Logos logos;
    private final Societies societies;
    private final SettingsView view;

    LogoController(Logos logos, Societies societies, SettingsView view) {
        this.logos = logos;
        this.societies = societies;
        this.view = view;
    }

    @Requires(Permission.CHANGE_SETTINGS)
    @PostMapping(SettingPaths.LOGO)
    String put(
            @AuthenticationPrincipal SignedInStaff staff,
            @RequestPart(required = false) @Nullable MultipartFile logo,
            @RequestParam(defaultValue = "") String seen,
            Model model)
            throws IOException {
        var form = new LogoForm(logo, seen);
        var errors = errors(form, model);
        switch (LogoCheck.of(form.content())) {
            case LogoCheck.Drawn(var drawn) -> {
                logos.keep(staff.society(), drawn);
                return set(staff, form, drawn.hash(), errors, model);
            }
            case LogoCheck.Refused(var fault) ->
                errors.rejectValue(
                        "logo",
                        "staffsociety.error.logo-"
                                + fault.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return view.kept(SettingGroup.LOOKS, false, model);
    }

    @Requires(Permission.CHANGE_SETTINGS)
    @PostMapping(SettingPaths.LOGO + "/remove")
    String remove(
            @AuthenticationPrincipal SignedInStaff staff, @RequestParam(defaultValue = "") String seen, Model model) {
        var form = new LogoForm(null, seen);
        return set(staff, form, "", errors(form, model), model);
    }

    private static BindingResult errors(LogoForm form, Model model) {
        var errors = new BeanPropertyBindingResult(form, "form");
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return errors;
    }

    private String set(SignedInStaff staff, LogoForm form, String hash, BindingResult errors, Model model) {
        var author = new SettingAuthor(staff.id().value(), "");
        var overtaken = societies.set(staff.society(), Map.of(SETTING, form.seen()), Map.of(SETTING, hash), author);
        if (overtaken.isEmpty()) {
            return CHANGED;
        }
        errors.rejectValue("logo", "staffsociety.error.logo-overtaken");
        return view.kept(SettingGroup.LOOKS, false, model);
    }
}
