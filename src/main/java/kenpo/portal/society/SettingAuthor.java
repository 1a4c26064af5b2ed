package kenpo.portal.society;

import java.util.UUID;

/** Who of the office changes a setting, and why; the reason is empty where none is asked for. */
public record SettingAuthor(UUID staff, String reason) {}
