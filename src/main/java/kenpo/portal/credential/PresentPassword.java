package kenpo.portal.credential;

import kenpo.portal.account.Account;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.society.Society;
import org.springframework.stereotype.Component;

/**
 * Asks a signed-in member for the password (いまのパスワード): checked as at the sign-in, with the same count of wrong ones, so that a
 * session left open is no way around it.
 */
@Component
public class PresentPassword {
    private final SignInPasswords passwords;
    private final UserIds userIds;

    PresentPassword(SignInPasswords passwords, UserIds userIds) {
        this.passwords = passwords;
        this.userIds = userIds;
    }

    /** Call it outside a transaction. Throws HashingOverloaded. */
    public boolean isRight(Society society, Account account, String typed) {
        return userIds.active(society.id(), account.member())
                .map(UserId::value)
                .map(userId -> passwords.check(society.id(), userId, typed))
                .filter(check -> check instanceof PasswordCheck.Matched(var proof)
                        && proof.account().equals(account.id()))
                .isPresent();
    }
}
