package kenpo.portal.signin.flow;

import java.util.List;
import kenpo.portal.credential.PasswordRules;
import kenpo.portal.credential.PasswordViolation;
import kenpo.portal.credential.Passwords;
import kenpo.portal.credential.PersonalWords;
import kenpo.portal.society.Society;
import org.springframework.stereotype.Component;

/** Step 6 (新しいパスワードの設定): checks the password and, when it may be chosen, completes the first sign-in. */
@Component
public class PasswordChoice {
    private final PasswordRules rules;
    private final Passwords passwords;
    private final PersonalWords words;
    private final FirstSignInCompletion completion;

    PasswordChoice(PasswordRules rules, Passwords passwords, PersonalWords words, FirstSignInCompletion completion) {
        this.rules = rules;
        this.passwords = passwords;
        this.words = words;
        this.completion = completion;
    }

    /**
     * Every reason against the password; empty when it is chosen. Hashes outside any transaction; throws
     * HashingOverloaded when the portal has too much of that to do.
     */
    public List<PasswordViolation> choose(
            Society society, SignIn.ChoosingPassword signIn, String password, String confirmation) {
        var violations = rules.check(password, confirmation, words.of(society, signIn.member()));
        if (violations.isEmpty()) {
            var ticket = signIn.ticket();
            completion.complete(signIn, passwords.prepare(ticket.society(), ticket.account(), password));
        }
        return violations;
    }
}
