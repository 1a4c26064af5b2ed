package kenpo.portal.credential;

import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.mail.Mail;
import kenpo.portal.society.Society;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A signed-in member changes the password (パスワードの変更). The present one is checked as at the sign-in, with the same count of
 * wrong ones, so that a session left open is no way around it.
 */
@Component
public class PasswordChange {
    private final SignInPasswords presentOnes;
    private final PasswordRules rules;
    private final PersonalWords words;
    private final Passwords passwords;
    private final Accounts accounts;
    private final UserIds userIds;
    private final SecurityNotices notices;
    private final TransactionOperations transactions;

    PasswordChange(
            SignInPasswords presentOnes,
            PasswordRules rules,
            PersonalWords words,
            Passwords passwords,
            Accounts accounts,
            UserIds userIds,
            SecurityNotices notices,
            PlatformTransactionManager transactions) {
        this.presentOnes = presentOnes;
        this.rules = rules;
        this.words = words;
        this.passwords = passwords;
        this.accounts = accounts;
        this.userIds = userIds;
        this.notices = notices;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Call it outside a transaction. A new password that may not be chosen costs no try. Throws HashingOverloaded. */
    public PasswordChangeCheck change(
            Society society, AccountId id, String present, String password, String confirmation) {
        var account = accounts.find(society.id(), id).orElseThrow();
        var violations = rules.check(password, confirmation, words.of(society, account.member()));
        if (!violations.isEmpty()) {
            return new PasswordChangeCheck.NotAllowed(violations);
        }
        if (!isPresent(society, account, present)) {
            return new PasswordChangeCheck.Refused();
        }
        var prepared = passwords.prepare(society.id(), id, password);
        transactions.executeWithoutResult(_ -> {
            passwords.set(prepared);
            notices.post(society.id(), id, Mail.Kind.PASSWORD_CHANGED);
        });
        return new PasswordChangeCheck.Changed();
    }

    private boolean isPresent(Society society, Account account, String typed) {
        return userIds.active(society.id(), account.member())
                .map(UserId::value)
                .map(userId -> presentOnes.check(society.id(), userId, typed))
                .filter(check -> check instanceof PasswordCheck.Matched(var proof)
                        && proof.account().equals(account.id()))
                .isPresent();
    }
}
