package kenpo.portal.credential;

import java.time.LocalDate;
import java.util.Optional;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountStanding;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.roster.Member;
import kenpo.portal.society.SocietySettings;
import org.jspecify.annotations.Nullable;

/** Why somebody gets no new letter (再発行). */
public enum ReissueObstacle {
    /** Has no account. */
    DEPENDENT,
    LEFT,
    CLOSED,
    SUSPENDED,
    /** Signs in as an earlier user, for which there are no letters. One who is frozen has no other way in, and gets one. */
    EARLIER_USER;

    /**
     * Empty when a new letter fits.
     *
     * @param credential the one that has not served yet
     */
    public static Optional<ReissueObstacle> of(
            Member person,
            @Nullable Account account,
            @Nullable TemporaryCredential credential,
            LocalDate today,
            SocietySettings settings) {
        if (person.kind() == Member.Kind.DEPENDENT) {
            return Optional.of(DEPENDENT);
        }
        if (person.eligibility().on(today) == Eligibility.Standing.LOST) {
            return Optional.of(LEFT);
        }
        boolean migrates = person.earlierUserId() != null
                && isMigrationOpen(today, settings)
                && (credential == null || credential.kind() == CredentialKind.MIGRATION);
        if (account == null) {
            return migrates ? Optional.of(EARLIER_USER) : Optional.empty();
        }
        return switch (account.standing(today, settings)) {
            case AccountStanding.Closed _ -> Optional.of(CLOSED);
            case AccountStanding.Suspended _ -> Optional.of(SUSPENDED);
            case AccountStanding.ReadOnly _ -> Optional.of(LEFT);
            case AccountStanding.Frozen _ -> Optional.empty();
            case AccountStanding.Active _ ->
                migrates && !account.firstSignIn().isCompleted() ? Optional.of(EARLIER_USER) : Optional.empty();
        };
    }

    private static boolean isMigrationOpen(LocalDate today, SocietySettings settings) {
        var until = settings.migration().until();
        return until != null && !until.isBefore(today);
    }
}
