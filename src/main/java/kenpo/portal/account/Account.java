package kenpo.portal.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.SocietyId;
import kenpo.portal.society.SocietySettings;
import org.jspecify.annotations.Nullable;

/**
 * The portal account of an insured person.
 *
 * @param methodSetUpAt since when there has been a method to sign in with, counted from the present first sign-in
 * @param eligibilityLostOn the day from which the person no longer belongs to the society, from the roster
 * @param previousSignIn the sign-in before the last one
 */
public record Account(
        SocietyId society,
        AccountId id,
        MemberId member,
        Locale language,
        FirstSignIn firstSignIn,
        @Nullable Instant methodSetUpAt,
        Restriction restriction,
        @Nullable LocalDate eligibilityLostOn,
        @Nullable Instant previousSignIn,
        @Nullable Instant lastSignIn) {

    /** What ends or stops an account, each from that moment. */
    public record Restriction(
            @Nullable Instant frozenAt,
            @Nullable Instant suspendedAt,
            @Nullable Instant closedAt) {}

    /** Whether the first sign-in has come to its very end: the method it chose can be used. */
    public boolean isMethodSetUp() {
        return methodSetUpAt != null;
    }

    /** The last day, in Tokyo, for setting the chosen method up; null when nothing is left to set up. */
    public @Nullable LocalDate setUpUntil(SocietySettings settings) {
        var completedAt = firstSignIn.completedAt();
        return completedAt == null || isMethodSetUp()
                ? null
                : LocalDate.ofInstant(completedAt, Eligibility.ZONE)
                        .plusDays(settings.credentials().setUpDays());
    }

    /** What this account may do on that day in Tokyo. */
    public AccountStanding standing(LocalDate today, SocietySettings settings) {
        if (restriction.closedAt() != null) {
            return new AccountStanding.Closed();
        }
        if (restriction.suspendedAt() != null) {
            return new AccountStanding.Suspended();
        }
        if (eligibilityLostOn != null && !today.isBefore(eligibilityLostOn)) {
            var until = eligibilityLostOn.plusMonths(settings.person().readOnlyMonths());
            boolean mayRead = isMethodSetUp() && today.isBefore(until);
            return mayRead ? new AccountStanding.ReadOnly(until) : new AccountStanding.Closed();
        }
        var setUpUntil = setUpUntil(settings);
        boolean tooLate = setUpUntil != null && today.isAfter(setUpUntil);
        return restriction.frozenAt() != null || tooLate ? new AccountStanding.Frozen() : new AccountStanding.Active();
    }
}
