package kenpo.portal.staff.society;

import kenpo.portal.staff.FreshFactor;
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

/** The rules by which members get in; a change needs a fresh factor and a reason. */
@OfficeController
class AccessSettingsController {
    static final String GROUPS =
            "methods|password|first-sign-in|wrong-answers|session|mailed-code|way-back|departed|office";

    private final SettingsView view;
    private final SettingsDesk desk;

    AccessSettingsController(SettingsView view, SettingsDesk desk) {
        this.view = view;
        this.desk = desk;
    }

    @FreshFactor
    @Requires(Permission.CHANGE_SETTINGS)
    @GetMapping(SettingPaths.INDEX + "/{group:" + GROUPS + "}")
    String show(@PathVariable String group, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        return view.kept(SettingGroup.at(group).orElseThrow(), parameters.containsKey("changed"), model);
    }

    @FreshFactor
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
