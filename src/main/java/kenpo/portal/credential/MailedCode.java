package kenpo.portal.credential;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import kenpo.portal.roster.Eligibility;

/** A code on its way into a mail; afterwards only its keyed hash remains. */
record MailedCode(UUID id, String code, Instant validUntil) {
    /** The time of day in Japan until which it works, as the mail and the page say it. */
    String until(Locale language) {
        var pattern = language.getLanguage().equals("en") ? "H:mm" : "H時mm分";
        return validUntil.atZone(Eligibility.ZONE).format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    }
}
