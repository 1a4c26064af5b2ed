package kenpo.portal.staff.society;

import java.util.List;
import kenpo.portal.credential.MethodUse;
import kenpo.portal.society.Accent;
import org.jspecify.annotations.Nullable;

/**
 * Shown on the page of a group of settings.
 *
 * @param reason as typed
 * @param affected whom a change that waits for a second press would concern; empty: none waits
 * @param accent the colour whose look is shown; null: not on this page, or no colour
 * @param logo the hash of the present logo; null: none
 * @param hosts where the society is reached, on the page of its names
 */
record SettingsPage(
        SettingGroup group,
        List<SettingField> fields,
        String reason,
        List<MethodUse> affected,
        @Nullable Accent accent,
        @Nullable String logo,
        List<String> hosts,
        boolean changed) {
    SettingsPage {
        fields = List.copyOf(fields);
        affected = List.copyOf(affected);
        hosts = List.copyOf(hosts);
    }

    public String path() {
        return SettingPaths.INDEX + "/" + group.path();
    }

    public boolean isOvertaken() {
        return fields.stream().anyMatch(field -> field.now() != null);
    }

    /** The field on which the error summary leads where it names none. */
    public String first() {
        return fields.getFirst().key();
    }
}
