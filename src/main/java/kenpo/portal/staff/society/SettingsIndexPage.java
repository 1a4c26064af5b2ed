package kenpo.portal.staff.society;

import java.util.List;

/** Shown on /settings. */
record SettingsIndexPage(List<Section> sections, boolean mayChange) {
    /** A group with what holds in it. */
    record Section(SettingGroup group, List<SettingField> fields) {}
}
