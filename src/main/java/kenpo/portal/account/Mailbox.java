package kenpo.portal.account;

import java.time.Instant;
import kenpo.portal.mail.MailTried;

/**
 * What became of the last mail to the address an account has now.
 *
 * @param reply code of the mail server's answer
 */
public record Mailbox(MailTried.Outcome state, String reply, Instant at) {}
