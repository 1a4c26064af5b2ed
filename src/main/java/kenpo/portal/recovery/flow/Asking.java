package kenpo.portal.recovery.flow;

import java.time.Clock;
import java.util.Optional;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.Askers;
import kenpo.portal.key.Secrets;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for a new password. Whoever asks for whom, the work is the same: as many statements, and no mail before a job has
 * looked at what was asked.
 */
@Component
@Transactional
public class Asking {
    /** What became of 再送信. */
    public enum Again {
        SENT,
        TOO_SOON,
        TOO_MANY
    }

    private final RecoveryRows rows;
    private final RecoveryMails mails;
    private final RecoveryCounts counts;
    private final Accounts accounts;
    private final Askers askers;
    private final AuditTrail audit;
    private final Secrets secrets;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Asking(
            RecoveryRows rows,
            RecoveryMails mails,
            RecoveryCounts counts,
            Accounts accounts,
            Askers askers,
            AuditTrail audit,
            Secrets secrets,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.mails = mails;
        this.counts = counts;
        this.accounts = accounts;
        this.askers = askers;
        this.audit = audit;
        this.secrets = secrets;
        this.clock = clock;
        this.events = events;
    }

    /** The random id for the browser's cookie, stored only as a hash. */
    public String forPassword(SocietyId society, String typedUserId) {
        var id = secrets.token();
        var account = accounts.byUserId(society, Askers.lookup(typedUserId)).map(Account::id);
        var ticket = new RecoveryTicket(society, Recoveries.key(id), askers.of(typedUserId));
        rows.add(ticket, account.orElse(null), false);
        boolean due =
                counts.take(society, RecoveryMails.Kind.RESET, ticket.asker().hash());
        mails.ask(society, RecoveryMails.Kind.RESET, account.orElse(null), ticket.key(), due);
        // no more entries than mails: else a stranger fills somebody's history
        if (due) {
            audit.record(
                    society,
                    AuditEvent.succeeded(
                            AuditKind.PASSWORD_RESET_ASKED,
                            new AuditEvent.Actor.Anyone(),
                            account.map(found -> found.value()).orElse(null)));
        }
        events.publishEvent(new RecoveryAsked(society));
        return id;
    }

    /** A further mail for this browser; the codes before stay valid. */
    public Again again(Recovery.AwaitingMailedCode recovery) {
        var ticket = recovery.ticket();
        var society = ticket.society();
        var row = rows.find(society, ticket.key());
        if (row.isEmpty() || !rows.hold(ticket) || isTooSoon(ticket)) {
            return Again.TOO_SOON;
        }
        boolean due =
                counts.take(society, RecoveryMails.Kind.RESET, ticket.asker().hash());
        mails.ask(society, RecoveryMails.Kind.RESET, row.get().account(), ticket.key(), due);
        events.publishEvent(new RecoveryAsked(society));
        return due ? Again.SENT : Again.TOO_MANY;
    }

    private boolean isTooSoon(RecoveryTicket ticket) {
        var pause = CurrentSociety.get().settings().emailCode().resendAfter();
        Optional<java.time.Instant> last = mails.lastAsked(ticket.society(), ticket.key());
        return last.filter(asked -> asked.plus(pause).isAfter(clock.instant())).isPresent();
    }
}
