package kenpo.portal.society;

import org.jspecify.annotations.Nullable;

/** A setting of a society was changed; published in that transaction, with the society bound. Author null: the operator. */
public record SettingChanged(
        SocietyId society,
        String key,
        String before,
        String after,
        @Nullable SettingAuthor author) {}
