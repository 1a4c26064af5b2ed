package kenpo.portal.staff.society;

import java.util.List;
import java.util.Optional;
import kenpo.portal.credential.MethodUse;
import kenpo.portal.society.Accent;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.HostName;
import kenpo.portal.society.Societies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of a group of settings shows. */
@Component
class SettingsView {
    private static final String TEMPLATE = "staff/society/group";

    /** What the neutral palette comes from, where a society has no colour. */
    private static final String NO_COLOUR = "#4d4d4d";

    private final Societies societies;

    SettingsView(Societies societies) {
        this.societies = societies;
    }

    String kept(SettingGroup group, boolean changed, Model model) {
        var kept = societies.kept(CurrentSociety.get().id());
        return show(group, TypedSettings.kept(group, kept), "", List.of(), changed, model);
    }

    String typed(SettingGroup group, List<SettingField> fields, String reason, List<MethodUse> affected, Model model) {
        return show(group, fields, reason, affected, false, model);
    }

    private String show(
            SettingGroup group,
            List<SettingField> fields,
            String reason,
            List<MethodUse> affected,
            boolean changed,
            Model model) {
        var kept = societies.kept(CurrentSociety.get().id());
        var hosts = CurrentSociety.get().hosts().stream().map(HostName::value).toList();
        model.addAttribute(
                "page",
                new SettingsPage(
                        group,
                        fields,
                        reason,
                        affected,
                        group == SettingGroup.LOOKS ? accent(fields) : null,
                        kept.get("looks.logo"),
                        group == SettingGroup.NAMES ? hosts : List.of(),
                        changed));
        return TEMPLATE;
    }

    private static @Nullable Accent accent(List<SettingField> fields) {
        return fields.stream()
                .filter(field -> field.kind() == SettingField.Kind.COLOUR)
                .findFirst()
                .map(SettingField::value)
                .filter(value -> !value.isEmpty())
                .or(() -> Optional.of(NO_COLOUR))
                .flatMap(Accent::parse)
                .orElse(null);
    }
}
