package kenpo.portal.credential;

import java.time.Instant;
import java.util.UUID;

/** What a mailed code is worth, whatever its purpose. */
sealed interface CodeCheck {
    record Used(UUID code) implements CodeCheck {}

    record Wrong(int remaining) implements CodeCheck {}

    record Late() implements CodeCheck {}

    record Waiting(Instant until) implements CodeCheck {}

    record Disabled() implements CodeCheck {}

    record Empty() implements CodeCheck {}

    record NotSixDigits() implements CodeCheck {}
}
