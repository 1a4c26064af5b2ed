package kenpo.portal.credential;

import kenpo.portal.account.AccountId;
import kenpo.portal.account.Accounts;
import kenpo.portal.mail.Mail;
import kenpo.portal.society.Society;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** A signed-in member changes the password (パスワードの変更). */
@Component
public class PasswordChange {
    private final PresentPassword presentPassword;
    private final PasswordRules rules;
    private final PersonalWords words;
    private final Passwords passwords;
    private final Accounts accounts;
    private final SecurityNotices notices;
    private final TransactionOperations transactions;

    PasswordChange(
            PresentPassword presentPassword,
            PasswordRules rules,
            PersonalWords words,
            Passwords passwords,
            Accounts accounts,
            SecurityNotices notices,
            PlatformTransactionManager transactions) {
        this.presentPassword = presentPassword;
        this.rules = rules;
        this.words = words;
        this.passwords = passwords;
        this.accounts = accounts;
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
        if (!presentPassword.isRight(society, account, present)) {
            return new PasswordChangeCheck.Refused();
        }
        var prepared = passwords.prepare(society.id(), id, password);
        transactions.executeWithoutResult(_ -> {
            passwords.set(prepared);
            notices.post(society.id(), id, Mail.Kind.PASSWORD_CHANGED);
        });
        return new PasswordChangeCheck.Changed();
    }
}
