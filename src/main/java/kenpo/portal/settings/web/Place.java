package kenpo.portal.settings.web;

import java.util.Locale;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.society.CurrentSociety;

/** A page of the settings, in the order in which they are listed. */
enum Place {
    EMAIL("mail"),
    USER_ID("person"),
    PASSWORD("pen"),
    METHODS("shield"),
    RECOVERY_CODES("key"),
    DEVICES("computer"),
    HISTORY("clock"),
    LANGUAGE("globe"),
    NOTICE_MAILS("bell");

    private final String icon;

    Place(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    /**
     * Whether it makes sense to this member. Who has left the society goes on with all that keeps the own way in and shows what
     * went on there; another user ID or mails about what is new serve the reading of what was no more.
     */
    boolean isOpenTo(SignedInMember member) {
        return switch (this) {
            case USER_ID ->
                !member.readOnly() && CurrentSociety.get().settings().person().userIdChange();
            case NOTICE_MAILS -> !member.readOnly();
            case EMAIL, PASSWORD, METHODS, RECOVERY_CODES, DEVICES, HISTORY, LANGUAGE -> true;
        };
    }

    /** Where whoever finds the door closed is told so. */
    static String closed() {
        return "redirect:/settings?closed";
    }

    public String path() {
        return "/settings/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
