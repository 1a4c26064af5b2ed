package kenpo.portal.recovery.flow;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kenpo.portal.account.RegisteredPersons;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.society.SocietyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a forgotten user ID, which goes only to the registered address and only where all that was typed fits. */
@Component
@Transactional
public class UserIdAsking {
    private final RegisteredPersons persons;
    private final RecoveryCounts counts;
    private final RecoveryMails mails;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    UserIdAsking(
            RegisteredPersons persons,
            RecoveryCounts counts,
            RecoveryMails mails,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.persons = persons;
        this.counts = counts;
        this.mails = mails;
        this.audit = audit;
        this.events = events;
    }

    /** The same statements whoever is asked for. */
    public void ask(SocietyId society, String symbol, String number, LocalDate dateOfBirth, EmailAddress address) {
        var card = new CardNumber(symbol, number, "");
        var account = persons.find(society, card, dateOfBirth, address);
        boolean due =
                counts.take(society, RecoveryMails.Kind.USER_ID, card.key().getBytes(StandardCharsets.UTF_8));
        mails.ask(society, RecoveryMails.Kind.USER_ID, account.orElse(null), null, due);
        // no more entries than mails: else a stranger fills somebody's history
        if (due) {
            audit.record(
                    society,
                    AuditEvent.succeeded(
                            AuditKind.USER_ID_ASKED,
                            new AuditEvent.Actor.Anyone(),
                            account.map(found -> found.value()).orElse(null)));
        }
        events.publishEvent(new RecoveryAsked(society));
    }
}
