package kenpo.portal.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail in the built-in catcher, as its recipient would see it. */
public record CaughtMail(
        UUID id,
        Instant postedAt,
        String sender,
        String recipient,
        String subject,
        String text,
        String html,
        @Nullable String link) {}
