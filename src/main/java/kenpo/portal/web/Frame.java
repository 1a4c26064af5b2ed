package kenpo.portal.web;

import java.util.List;
import java.util.Locale;
import kenpo.portal.society.SocietySettings.Contact;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: whose portal it is, in which language, and for whom.
 *
 * @param mark the built-in sign of the society: sakura, momiji or plain
 * @param logo the hash of the society's logo, which stands in the place of the sign
 * @param path of this page, by which the menu marks where the person is
 * @param formRefused the form just sent was without its token, and changed nothing
 * @param office whether it is the back office, whose pages look different
 * @param sessionSeconds until the session ends; 0 when nobody is signed in
 */
public record Frame(
        String society,
        Contact contact,
        String mark,
        @Nullable String logo,
        Locale language,
        List<LanguageLink> languages,
        String path,
        boolean signedIn,
        boolean formRefused,
        boolean office,
        long sessionSeconds) {

    /** One half of the switch 日本語 / English. */
    public record LanguageLink(String code, String name, String address, boolean current) {}

    /** When the office answers the telephone; in Japanese where the society gives nothing else. */
    public @Nullable String phoneHours() {
        boolean english = language.getLanguage().equals("en") && contact.phoneHoursEnglish() != null;
        return english ? contact.phoneHoursEnglish() : contact.phoneHours();
    }

    public boolean isIn(String section) {
        return isIn(path, section);
    }

    /** Whether a path is a section's page or below it; below the first page is nothing. */
    public static boolean isIn(String path, String section) {
        return path.equals(section) || (section.length() > 1 && path.startsWith(section + "/"));
    }
}
