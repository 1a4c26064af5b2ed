package kenpo.portal.staff.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import kenpo.portal.account.AccountStatistics;
import kenpo.portal.audit.AuditEvent.Result;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.SignInEvents;
import kenpo.portal.mail.MailStatistics;
import kenpo.portal.society.SocietyId;
import kenpo.portal.staff.members.FoundMembers;
import kenpo.portal.staff.members.MemberState;
import kenpo.portal.web.TokyoTime;
import org.springframework.stereotype.Component;

/** Counts what the first page shows; with a million members a matter of seconds, so not while somebody waits. */
@Component
public class Counting {
    private final FoundMembers members;
    private final AccountStatistics accounts;
    private final SignInEvents signIns;
    private final MailStatistics mails;
    private final Figures figures;
    private final Clock clock;

    Counting(
            FoundMembers members,
            AccountStatistics accounts,
            SignInEvents signIns,
            MailStatistics mails,
            Figures figures,
            Clock clock) {
        this.members = members;
        this.accounts = accounts;
        this.signIns = signIns;
        this.mails = mails;
        this.figures = figures;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TokyoTime.ZONE);
    }

    /** Today, and once more yesterday, whose last minutes nobody has counted yet. */
    public void count(SocietyId society) {
        var today = today();
        figures.put(society, today.minusDays(1), events(society, today.minusDays(1)));
        var counts = events(society, today);
        addPersons(society, today, counts);
        figures.put(society, today, counts);
    }

    /** Empty before the first count. */
    public Optional<LocalDate> lastCounted(SocietyId society) {
        return figures.last(society);
    }

    private void addPersons(SocietyId society, LocalDate today, Map<Figure, Long> counts) {
        for (MemberState state : MemberState.values()) {
            counts.put(Figure.of(state), members.count(society, state));
        }
        var steps = accounts.firstSignIns(society, today);
        counts.put(Figure.ISSUED, steps.issued());
        counts.put(Figure.IDENTITY_CONFIRMED, steps.identityConfirmed());
        counts.put(Figure.TERMS_ACCEPTED, steps.termsAccepted());
        counts.put(Figure.EMAIL_CONFIRMED, steps.emailConfirmed());
        counts.put(Figure.METHOD_CHOSEN, steps.methodChosen());
        counts.put(Figure.FIRST_SIGN_IN_COMPLETED, steps.completed());
    }

    private Map<Figure, Long> events(SocietyId society, LocalDate day) {
        var from = day.atStartOfDay(TokyoTime.ZONE).toInstant();
        var until = day.plusDays(1).atStartOfDay(TokyoTime.ZONE).toInstant();
        var counts = new EnumMap<Figure, Long>(Figure.class);
        counts.put(Figure.MAIL_UNDELIVERED, mails.undelivered(society, from, until));
        for (var count : signIns.between(society, from, until)) {
            switch (count.kind()) {
                case SIGN_IN_COMPLETED -> counts.merge(by(count.method()), count.events(), Long::sum);
                case LOCKOUT_STARTED, CREDENTIAL_DISABLED, ACCOUNT_FROZEN ->
                    counts.merge(Figure.LOCKOUT, count.events(), Long::sum);
                default -> {
                    if (count.result() == Result.REFUSED) {
                        counts.merge(wrong(count.kind()), count.events(), Long::sum);
                    }
                }
            }
        }
        return counts;
    }

    private static Figure wrong(AuditKind kind) {
        return kind == AuditKind.SIGN_IN_PASSWORD ? Figure.PASSWORD_REFUSED : Figure.FACTOR_REFUSED;
    }

    private static Figure by(String method) {
        return switch (method) {
            case "PASSKEY" -> Figure.BY_PASSKEY;
            case "AUTHENTICATOR_APP" -> Figure.BY_AUTHENTICATOR_APP;
            case "EMAIL_CODE" -> Figure.BY_EMAIL_CODE;
            default -> Figure.BY_OTHER;
        };
    }
}
