package kenpo.portal.staff.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountStanding;
import kenpo.portal.account.Mailbox;
import kenpo.portal.credential.AccountLock;
import kenpo.portal.credential.TemporaryCredential;
import kenpo.portal.mail.MailTried;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.roster.Member;
import kenpo.portal.society.SocietySettings;
import org.jspecify.annotations.Nullable;

/**
 * What decides what a caller can be told, as it is at one moment.
 *
 * @param credential the one of a letter that has not served yet
 * @param locks wrong answers in a row, the last ones first
 * @param mailbox what became of the last mail to the present address; null: none was sent
 * @param termsPending the terms in force are not accepted yet
 */
record MemberFacts(
        Member member,
        @Nullable Account account,
        @Nullable TemporaryCredential credential,
        List<AccountLock> locks,
        @Nullable Mailbox mailbox,
        boolean termsPending,
        Instant now,
        SocietySettings settings) {
    MemberFacts {
        locks = List.copyOf(locks);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, Eligibility.ZONE);
    }

    /** Null without an account. */
    @Nullable
    AccountStanding standing() {
        return account == null ? null : account.standing(today(), settings);
    }

    /** Insured in their own right, and has not left. */
    boolean isInsured() {
        return member.kind() == Member.Kind.INSURED_PERSON && !hasLeft();
    }

    boolean hasLeft() {
        return member.eligibility().on(today()) == Eligibility.Standing.LOST;
    }

    /** Something of the first sign-in is done. */
    boolean hasBegun() {
        return account != null && (account.firstSignIn().identityConfirmedAt() != null || account.lastSignIn() != null);
    }

    boolean hasConfirmedEmail() {
        return account != null && account.firstSignIn().emailConfirmedAt() != null;
    }

    /** The mail server of the address refused the last mail. */
    boolean isUnreachable() {
        return mailbox != null && mailbox.state() == MailTried.Outcome.REFUSED;
    }

    /** Someone waits for a wait to end. */
    boolean isWaiting() {
        return locks.stream().anyMatch(lock -> lock.waitsUntil() != null);
    }
}
