package kenpo.portal.recovery.flow;

import java.util.Optional;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.key.Secrets;
import kenpo.portal.society.Society;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The link of the mail, for any browser: shows the mailbox, once, and nothing more. */
@Component
@Transactional
public class ResetLinks {
    private final RecoveryMails mails;
    private final RecoveryRows rows;
    private final Recoveries recoveries;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Secrets secrets;

    ResetLinks(
            RecoveryMails mails,
            RecoveryRows rows,
            Recoveries recoveries,
            Accounts accounts,
            AuditTrail audit,
            Secrets secrets) {
        this.mails = mails;
        this.rows = rows;
        this.recoveries = recoveries;
        this.accounts = accounts;
        this.audit = audit;
        this.secrets = secrets;
    }

    /** Changes nothing. */
    @Transactional(readOnly = true)
    public ResetLink look(Society society, String token) {
        return mails.link(society.id(), MailedSecrets.ofLink(token))
                .<ResetLink>map(link -> account(society, link)
                        .<ResetLink>map(account -> new ResetLink.Open(account.language()))
                        .orElseGet(ResetLink.Ended::new))
                .orElseGet(ResetLink.Unknown::new);
    }

    /** The id under which this browser goes on; for exactly one caller. */
    public Optional<String> use(Society society, String token) {
        var found = mails.link(society.id(), MailedSecrets.ofLink(token));
        var account = found.flatMap(link -> account(society, link));
        if (account.isEmpty()
                || !mails.useLink(society.id(), found.orElseThrow().id())) {
            return Optional.empty();
        }
        var link = found.orElseThrow();
        mails.endOf(society.id(), link.flow());
        var id = secrets.token();
        rows.add(new RecoveryTicket(society.id(), Recoveries.key(id), link.asker()), link.account(), true);
        audit.record(
                society.id(),
                AuditEvent.succeeded(
                                AuditKind.PASSWORD_RESET_MAIL_CHECKED,
                                new AuditEvent.Actor.Anyone(),
                                link.account().value())
                        .with("by", "link"));
        return Optional.of(id);
    }

    private Optional<Account> account(Society society, RecoveryMails.Link link) {
        return link.ended()
                ? Optional.empty()
                : accounts.find(society.id(), link.account()).filter(account -> recoveries.mayReset(account, society));
    }
}
