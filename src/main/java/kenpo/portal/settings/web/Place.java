package kenpo.portal.settings.web;

import java.util.Locale;

/** A page of the settings, in the order in which they are listed. */
enum Place {
    EMAIL("mail"),
    PASSWORD("pen"),
    METHODS("shield"),
    RECOVERY_CODES("key"),
    DEVICES("computer"),
    HISTORY("clock"),
    LANGUAGE("globe");

    private final String icon;

    Place(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    public String path() {
        return "/settings/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
