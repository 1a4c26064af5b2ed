package kenpo.portal.credential;

import java.util.List;
import java.util.Optional;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.Accounts;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.mail.Mail;
import kenpo.portal.mail.Outbox;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.PublicAddress;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a member by mail what happened to the account, in the transaction of its cause. The one door for such mails: here each
 * gets the link by which its reader can report what it tells.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
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

    /** To the confirmed address; to nobody while there is none. */
    public void post(SocietyId society, AccountId id, Mail.Kind kind) {
        post(society, id, kind, List.of());
    }

    /** The same, with what the mail's words leave room for. */
    public void post(SocietyId society, AccountId id, Mail.Kind kind, List<String> arguments) {
        var account = accounts.find(society, id).orElseThrow();
        var progress = account.firstSignIn();
        Optional.ofNullable(progress.email())
                .filter(_ -> progress.emailConfirmedAt() != null)
                .ifPresent(to -> post(account, to, kind, null, arguments));
    }

    /** To an address the account has, had or gets; link: what else its reader can do. */
    void post(SocietyId society, AccountId id, Mail.Kind kind, EmailAddress to, @Nullable String link) {
        post(accounts.find(society, id).orElseThrow(), to, kind, link, List.of());
    }

    private void post(Account account, EmailAddress to, Mail.Kind kind, @Nullable String link, List<String> arguments) {
        var society = account.society();
        var token = reports.issue(society, account.id(), kind, account.language());
        var report = addresses.urlOf(CurrentSociety.get(), "/report/" + token);
        outbox.post(society, new Mail(kind, to, account.language(), null, link, report, arguments));
    }
}
