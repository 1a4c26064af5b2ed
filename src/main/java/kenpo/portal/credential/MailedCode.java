package kenpo.portal.credential;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** A code on its way into a mail; afterwards only its keyed hash remains. */
record MailedCode(UUID id, String code, Instant validUntil) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

    /** The time of day in Japan until which it works, as the mail says it. */
    String until() {
        return TIME.format(validUntil);
    }
}
