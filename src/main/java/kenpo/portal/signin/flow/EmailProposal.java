package kenpo.portal.signin.flow;

import kenpo.portal.account.Accounts;
import kenpo.portal.credential.EmailCodeSending;
import kenpo.portal.credential.EmailConfirmationCheck;
import kenpo.portal.credential.EmailConfirmations;
import kenpo.portal.mail.EmailAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Steps 3 and 4 (メールアドレス): gives an address, mails code and link to it, takes it back. */
@Component
@Transactional
public class EmailProposal {
    private final Accounts accounts;
    private final EmailConfirmations confirmations;

    EmailProposal(Accounts accounts, EmailConfirmations confirmations) {
        this.accounts = accounts;
        this.confirmations = confirmations;
    }

    /** The address is kept even when no mail may be sent right now; it can be sent again from step 4. */
    public EmailCodeSending propose(SignIn.AwaitingEmailAddress signIn, EmailAddress address) {
        var ticket = signIn.ticket();
        accounts.advance(ticket.society(), ticket.account(), signIn.progress(), signIn.emailProposed(address));
        var account = accounts.find(ticket.society(), ticket.account()).orElseThrow();
        return confirmations.begin(ticket.society(), ticket.key(), account, address);
    }

    public EmailCodeSending sendAgain(SignIn.AwaitingEmailConfirmation signIn) {
        var ticket = signIn.ticket();
        var account = accounts.find(ticket.society(), ticket.account()).orElseThrow();
        return confirmations.resend(ticket.society(), ticket.key(), account);
    }

    @Transactional(readOnly = true)
    public LastMail lastMail(SignIn.AwaitingEmailConfirmation signIn) {
        var ticket = signIn.ticket();
        return new LastMail(
                confirmations.validUntil(ticket.society(), ticket.key()),
                confirmations.resendFrom(ticket.society(), ticket.key()));
    }

    public EmailConfirmationCheck check(SignIn.AwaitingEmailConfirmation signIn, String typed) {
        var ticket = signIn.ticket();
        return confirmations.checkCode(ticket.society(), ticket.key(), ticket.account(), typed);
    }

    public void withdraw(SignIn.AwaitingEmailConfirmation signIn) {
        var ticket = signIn.ticket();
        accounts.advance(ticket.society(), ticket.account(), signIn.progress(), signIn.addressWithdrawn());
    }
}
