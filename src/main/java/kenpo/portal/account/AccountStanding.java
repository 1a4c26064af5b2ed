package kenpo.portal.account;

import java.time.LocalDate;

/** What an account may do today. */
public sealed interface AccountStanding {
    /** Only {@link Active} and {@link ReadOnly} may sign in. */
    default boolean maySignIn() {
        return switch (this) {
            case Active _, ReadOnly _ -> true;
            case Frozen _, Suspended _, Closed _ -> false;
        };
    }

    record Active() implements AccountStanding {}

    /** The person has left the society and reads until that day, exclusive. */
    record ReadOnly(LocalDate until) implements AccountStanding {}

    /** Too many wrong answers on a temporary credential, or no method set up in time: waits for a re-issue by the office. */
    record Frozen() implements AccountStanding {}

    /** Stopped by the office. */
    record Suspended() implements AccountStanding {}

    record Closed() implements AccountStanding {}
}
