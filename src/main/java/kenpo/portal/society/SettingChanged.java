package kenpo.portal.society;

/** A setting of a society was changed; published in that transaction, with the society bound. */
public record SettingChanged(SocietyId society, String key, String before, String after) {}
