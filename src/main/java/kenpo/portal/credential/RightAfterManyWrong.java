package kenpo.portal.credential;

import kenpo.portal.account.AccountId;
import kenpo.portal.mail.Mail;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;

/**
 * Tells a member that a right answer followed so many wrong ones that there was a wait between them: somebody may have guessed
 * it in the end.
 */
@Component
class RightAfterManyWrong {
    private final SecurityNotices notices;

    RightAfterManyWrong(SecurityNotices notices) {
        this.notices = notices;
    }

    /** counted: in a row, with the right one. */
    void tell(SocietyId society, AccountId account, int counted) {
        if (counted > CurrentSociety.get().settings().lockout().firstWaitAt()) {
            notices.post(society, account, Mail.Kind.RIGHT_AFTER_MANY_WRONG);
        }
    }
}
