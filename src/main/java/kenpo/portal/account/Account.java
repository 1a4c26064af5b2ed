package kenpo.portal.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;

/**
 * The portal account of an insured person.
 *
 * @param eligibilityLostOn the day from which the person no longer belongs to the society, from the roster
 * @param previousSignIn the sign-in before the last one
 */
public record Account(
        SocietyId society,
        AccountId id,
        MemberId member,
        Locale language,
        FirstSignIn firstSignIn,
        Restriction restriction,
        @Nullable LocalDate eligibilityLostOn,
        @Nullable Instant previousSignIn,
        @Nullable Instant lastSignIn) {

    /** What ends or stops an account, each from that moment. */
    public record Restriction(
            @Nullable Instant frozenAt,
            @Nullable Instant suspendedAt,
            @Nullable Instant closedAt) {}

    /** What this account may do on that day in Tokyo; a person who left reads on for so many months. */
    public AccountStanding standing(LocalDate today, int readOnlyMonths) {
        if (restriction.closedAt() != null) {
            return new AccountStanding.Closed();
        }
        if (restriction.suspendedAt() != null) {
            return new AccountStanding.Suspended();
        }
        if (eligibilityLostOn != null && !today.isBefore(eligibilityLostOn)) {
            var until = eligibilityLostOn.plusMonths(readOnlyMonths);
            boolean mayRead = firstSignIn.isCompleted() && today.isBefore(until);
            return mayRead ? new AccountStanding.ReadOnly(until) : new AccountStanding.Closed();
        }
        return restriction.frozenAt() != null ? new AccountStanding.Frozen() : new AccountStanding.Active();
    }
}
