package kenpo.portal.signin.flow;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.credential.PasswordContext;
import kenpo.portal.credential.PasswordRules;
import kenpo.portal.credential.PasswordViolation;
import kenpo.portal.credential.Passwords;
import kenpo.portal.roster.Members;
import kenpo.portal.society.Society;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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
        var violations = rules.check(password, confirmation, words.of(society, signIn));
        if (violations.isEmpty()) {
            var ticket = signIn.ticket();
            completion.complete(signIn, passwords.prepare(ticket.society(), ticket.account(), password));
        }
        return violations;
    }

    /** What others know or guess of this person, and a password may not be. */
    @Component
    static class PersonalWords {
        private final Members members;
        private final UserIds userIds;

        PersonalWords(Members members, UserIds userIds) {
            this.members = members;
            this.userIds = userIds;
        }

        @Transactional(readOnly = true)
        public PasswordContext of(Society society, SignIn.ChoosingPassword signIn) {
            var member = members.find(society.id(), signIn.member()).orElseThrow();
            var ids = Stream.of(
                            userIds.active(society.id(), signIn.member()),
                            userIds.present(society.id(), signIn.member()))
                    .flatMap(id -> id.map(UserId::value).stream())
                    .collect(Collectors.toSet());
            return new PasswordContext(society, ids, member.card(), member.dateOfBirth());
        }
    }
}
