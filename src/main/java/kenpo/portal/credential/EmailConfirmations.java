package kenpo.portal.credential;

import java.time.Instant;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;

/** Confirms that a member reads the mail address given (メールアドレスの確認): by a code in that browser or a link in any. */
@Component
public class EmailConfirmations {
    /** Mails code and link; what was mailed to another address of this account confirms nothing any more. */
    public EmailCodeSending begin(SocietyId society, FlowKey flow, Account account, EmailAddress address) {
        throw new UnsupportedOperationException();
    }

    /** Mails again to the address that waits for confirmation, within the limits. */
    public EmailCodeSending resend(SocietyId society, FlowKey flow, Account account) {
        throw new UnsupportedOperationException();
    }

    /** From when on {@link #resend} will mail again in this flow; in the past when it will now. */
    public Instant resendFrom(SocietyId society, FlowKey flow) {
        throw new UnsupportedOperationException();
    }

    public EmailConfirmationCheck checkCode(SocietyId society, FlowKey flow, AccountId account, String typed) {
        throw new UnsupportedOperationException();
    }

    /** What the link would do now; changes nothing. */
    public LinkState look(SocietyId society, String token) {
        throw new UnsupportedOperationException();
    }

    /** {@link LinkState.Confirmed} once; signs nobody in. */
    public LinkState confirm(SocietyId society, String token) {
        throw new UnsupportedOperationException();
    }

    /** Whether the address was confirmed by code or link of this flow. */
    public boolean confirmedWithin(SocietyId society, FlowKey flow, AccountId account) {
        throw new UnsupportedOperationException();
    }

    /** Until when the last code mailed in this flow works; now when there is none. */
    public Instant validUntil(SocietyId society, FlowKey flow) {
        throw new UnsupportedOperationException();
    }
}
