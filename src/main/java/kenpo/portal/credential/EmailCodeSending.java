package kenpo.portal.credential;

import java.time.Instant;

/** Whether a code was mailed. */
public sealed interface EmailCodeSending {
    record Sent(Instant codeValidUntil) implements EmailCodeSending {}

    /** The last one was mailed a moment ago. */
    record TooSoon(Instant from) implements EmailCodeSending {}

    /** As many as are allowed within an hour were mailed. */
    record TooMany(Instant from) implements EmailCodeSending {}
}
