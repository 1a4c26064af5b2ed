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
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

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
            @ModelAttribute("form") LogoForm form,
            BindingResult errors,
            Model model)
            throws IOException {
        switch (LogoCheck.of(form.content())) {
            case LogoCheck.Drawn(var logo) -> {
                logos.keep(staff.society(), logo);
                set(staff, logo.hash());
                return CHANGED;
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
    String remove(@AuthenticationPrincipal SignedInStaff staff) {
        set(staff, "");
        return CHANGED;
    }

    private void set(SignedInStaff staff, String hash) {
        societies.set(
                staff.society(),
                Map.of(),
                Map.of(SETTING, hash),
                new SettingAuthor(staff.id().value(), ""));
    }
}
