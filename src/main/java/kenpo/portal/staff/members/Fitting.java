package kenpo.portal.staff.members;

import java.util.Locale;
import java.util.Optional;
import kenpo.portal.account.AccountStanding;
import kenpo.portal.credential.ReissueObstacle;

/** Whether an action fits where somebody stands; why not is said beside its button, and to nobody who posts regardless. */
final class Fitting {
    private Fitting() {}

    /** Empty when it fits; else why not, as the last part of a message's key. */
    static Optional<String> obstacle(OfficeAction action, MemberFacts facts) {
        if (action == OfficeAction.REISSUE) {
            return ReissueObstacle.of(
                            facts.member(), facts.account(), facts.credential(), facts.today(), facts.settings())
                    .map(obstacle -> obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        var standing = facts.standing();
        var account = facts.account();
        if (account == null || standing == null) {
            return Optional.of("no-account");
        }
        return switch (standing) {
            case AccountStanding.Closed _ -> Optional.of("closed");
            case AccountStanding.Suspended _ -> unless(action == OfficeAction.RESUME, "suspended");
            case AccountStanding.Frozen _ ->
                unless(action == OfficeAction.END_SESSIONS || action == OfficeAction.SUSPEND, "frozen");
            case AccountStanding.ReadOnly _, AccountStanding.Active _ -> {
                boolean usable = account.isMethodSetUp();
                yield switch (action) {
                    case UNLOCK -> unless(facts.isWaiting(), "not-waiting");
                    case RESET_METHODS -> unless(usable, "no-method");
                    case CHANGE_EMAIL -> unless(account.firstSignIn().isCompleted(), "no-address");
                    case END_SESSIONS, SUSPEND, REISSUE -> Optional.empty();
                    case RESUME -> Optional.of("not-suspended");
                };
            }
        };
    }

    private static Optional<String> unless(boolean fits, String why) {
        return fits ? Optional.empty() : Optional.of(why);
    }
}
