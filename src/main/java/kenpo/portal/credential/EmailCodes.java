package kenpo.portal.credential;

import java.time.Instant;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;

/** The six-digit codes sent by mail (ワンタイムパスワード), each for one browser and one purpose, once. */
@Component
public class EmailCodes {
    /** The first code of a flow is mailed at once; a further one leaves the earlier valid. */
    public EmailCodeSending send(
            SocietyId society, FlowKey flow, Account account, EmailAddress address, Purpose purpose) {
        throw new UnsupportedOperationException();
    }

    /** From when on {@link #send} will mail again in this flow; in the past when it will now. */
    public Instant resendFrom(SocietyId society, FlowKey flow, Purpose purpose) {
        throw new UnsupportedOperationException();
    }

    public EmailCodeCheck check(SocietyId society, FlowKey flow, AccountId account, Purpose purpose, String typed) {
        throw new UnsupportedOperationException();
    }

    /** Until when the last code mailed in this flow works; now when there is none. */
    public Instant validUntil(SocietyId society, FlowKey flow, Purpose purpose) {
        throw new UnsupportedOperationException();
    }
}
