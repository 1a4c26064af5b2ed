package kenpo.portal.recovery.flow;

import java.util.List;
import kenpo.portal.credential.PasswordRules;
import kenpo.portal.credential.PasswordViolation;
import kenpo.portal.credential.Passwords;
import kenpo.portal.credential.PersonalWords;
import kenpo.portal.society.Society;
import org.springframework.stereotype.Component;

/** The new password, by the same rules as the first. */
@Component
public class PasswordReplacement {
    private final PasswordRules rules;
    private final Passwords passwords;
    private final PersonalWords words;
    private final Replaced replaced;

    PasswordReplacement(PasswordRules rules, Passwords passwords, PersonalWords words, Replaced replaced) {
        this.rules = rules;
        this.passwords = passwords;
        this.words = words;
        this.replaced = replaced;
    }

    /**
     * Every reason against the password; empty when it is set, by this request or another of the same browser. Hashes
     * outside any transaction; throws HashingOverloaded.
     */
    public List<PasswordViolation> replace(
            Society society, Recovery.ChoosingPassword recovery, String password, String confirmation) {
        var violations = rules.check(password, confirmation, words.of(society, recovery.member()));
        if (violations.isEmpty()) {
            replaced.by(recovery, passwords.prepare(society.id(), recovery.account(), password));
        }
        return violations;
    }
}
