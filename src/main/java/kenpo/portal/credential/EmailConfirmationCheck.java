package kenpo.portal.credential;

import java.time.Instant;

/** What a confirmation code (確認コード) that was typed is worth. */
public sealed interface EmailConfirmationCheck {
    /** The address is the account's from now on. */
    record Confirmed() implements EmailConfirmationCheck {}

    /** @param remaining how many more may be tried before a wait */
    record Mismatched(int remaining) implements EmailConfirmationCheck {}

    /** It was right, but too late. */
    record Expired() implements EmailConfirmationCheck {}

    /** Was not compared. */
    record Waiting(Instant until) implements EmailConfirmationCheck {}

    /** Was not compared, and will not be until the office resets it. */
    record Disabled() implements EmailConfirmationCheck {}

    record Empty() implements EmailConfirmationCheck {}

    record NotSixDigits() implements EmailConfirmationCheck {}
}
