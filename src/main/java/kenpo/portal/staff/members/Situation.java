package kenpo.portal.staff.members;

import java.time.Instant;
import java.time.LocalDate;
import kenpo.portal.credential.Factor;
import org.jspecify.annotations.Nullable;

/**
 * Why a caller cannot sign in, or that nothing stops them: the one thing to talk about on the phone (電話でお答えできること). What
 * only the office can mend comes before what the caller can, and that before what waits by itself.
 */
public sealed interface Situation {
    /** A dependent: has no account. */
    record Dependent() implements Situation {}

    /** @param readableUntil exclusive; null: nothing can be read (any more) */
    record Left(LocalDate since, @Nullable LocalDate readableUntil) implements Situation {}

    record Closed() implements Situation {}

    record Suspended(Instant since) implements Situation {}

    /** Nothing was issued, or what was issued has ended. */
    record WithoutCredential() implements Situation {}

    record Frozen(Factor factor, int failures) implements Situation {}

    /** The method chosen was not set up in time. */
    record SetUpTooLate(LocalDate lastDay) implements Situation {}

    record CredentialExpired(LocalDate lastDay) implements Situation {}

    /** So many wrong answers that no wait ends it. */
    record FactorDisabled(Factor factor, int failures) implements Situation {}

    record Waiting(Factor factor, int failures, Instant until) implements Situation {}

    /** A letter or migration credential that nobody has got past the identity check with. */
    record CredentialUnused(Instant issuedAt, LocalDate lastDay) implements Situation {}

    /** First sign-in, before step 2. */
    record TermsUnread() implements Situation {}

    /** First sign-in, before step 3. */
    record EmailMissing() implements Situation {}

    /** First sign-in, step 4: the mail server of that domain refuses the mail. */
    record ConfirmationRefused(String domain, String reply) implements Situation {}

    /** First sign-in, step 4: the mail server has taken the mail. */
    record ConfirmationArrived(Instant at) implements Situation {}

    /** First sign-in, step 4: the mail is not out yet. */
    record ConfirmationUnderWay() implements Situation {}

    /** First sign-in, step 5. */
    record MethodUnchosen() implements Situation {}

    /** First sign-in, step 6. */
    record PasswordUnset() implements Situation {}

    /** The method chosen is not set up yet. */
    record MethodNotSetUp(LocalDate lastDay) implements Situation {}

    /** In use, yet codes and notices do not arrive. */
    record MailRefused(String domain, String reply) implements Situation {}

    /** Some wrong answers, and no wait yet. */
    record WrongLately(Factor factor, int failures) implements Situation {}

    /** A new version of the terms is to be accepted at the next sign-in. */
    record TermsPending() implements Situation {}

    record NothingStops(@Nullable Instant lastSignIn) implements Situation {}
}
