package kenpo.portal.staff.society;

import java.util.stream.Stream;
import kenpo.portal.society.Societies;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 組合の設定: everything that holds now, and the way to change it. */
@OfficeController
class SettingsIndexController {
    private final Societies societies;

    SettingsIndexController(Societies societies) {
        this.societies = societies;
    }

    @Requires(Permission.READ_SETTINGS)
    @GetMapping(SettingPaths.INDEX)
    String show(@AuthenticationPrincipal SignedInStaff staff, Model model) {
        var kept = societies.kept(staff.society());
        var sections = Stream.of(SettingGroup.values())
                .map(group -> new SettingsIndexPage.Section(group, TypedSettings.kept(group, kept)))
                .filter(section -> !section.fields().isEmpty())
                .toList();
        model.addAttribute("page", new SettingsIndexPage(sections, staff.may(Permission.CHANGE_SETTINGS)));
        return "staff/society/index";
    }
}
