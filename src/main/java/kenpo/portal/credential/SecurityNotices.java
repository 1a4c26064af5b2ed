package kenpo.portal.credential;

import java.util.List;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.Accounts;
import kenpo.portal.mail.Mail;
import kenpo.portal.mail.Outbox;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.PublicAddress;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a member by mail what happened to the account, in the transaction of its cause. */
@Component
public class SecurityNotices {
    private final Accounts accounts;
    private final Outbox outbox;
    private final ReportLinks reports;
    private final PublicAddress addresses;

    SecurityNotices(Accounts accounts, Outbox outbox, ReportLinks reports, PublicAddress addresses) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.reports = reports;
        this.addresses = addresses;
    }

    /** To the confirmed address, with a link by which its reader can report it; to nobody while there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(SocietyId society, AccountId id, Mail.Kind kind) {
        post(society, id, kind, List.of());
    }

    /** The same, with what the mail's words leave room for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(SocietyId society, AccountId id, Mail.Kind kind, List<String> arguments) {
        var account = accounts.find(society, id).orElseThrow();
        var progress = account.firstSignIn();
        if (progress.email() != null && progress.emailConfirmedAt() != null) {
            var token = reports.issue(society, id, kind, account.language());
            var link = addresses.urlOf(CurrentSociety.get(), "/report/" + token);
            outbox.post(society, new Mail(kind, progress.email(), account.language(), null, link, arguments));
        }
    }
}
