package kenpo.portal.staff.society;

import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the society is called, how it is reached and how its pages look. */
@OfficeController
class PlainSettingsController {
    static final String GROUPS = "names|looks";

    private final SettingsView view;
    private final SettingsDesk desk;

    PlainSettingsController(SettingsView view, SettingsDesk desk) {
        this.view = view;
        this.desk = desk;
    }

    @Requires(Permission.CHANGE_SETTINGS)
    @GetMapping(SettingPaths.INDEX + "/{group:" + GROUPS + "}")
    String show(@PathVariable String group, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        return view.kept(SettingGroup.at(group).orElseThrow(), parameters.containsKey("changed"), model);
    }

    @Requires(Permission.CHANGE_SETTINGS)
    @PostMapping(SettingPaths.INDEX + "/{group:" + GROUPS + "}")
    String change(
            @AuthenticationPrincipal SignedInStaff staff,
            @PathVariable String group,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        return desk.change(staff, SettingGroup.at(group).orElseThrow(), parameters, model);
    }
}
