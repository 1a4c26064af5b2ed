package kenpo.portal.recovery.flow;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenpo.portal.account.UserIds;
import kenpo.portal.credential.PasswordContext;
import kenpo.portal.credential.PasswordRules;
import kenpo.portal.credential.PasswordViolation;
import kenpo.portal.credential.Passwords;
import kenpo.portal.roster.Members;
import kenpo.portal.society.Society;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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
        var violations = rules.check(password, confirmation, words.of(society, recovery));
        if (violations.isEmpty()) {
            replaced.by(recovery, passwords.prepare(society.id(), recovery.account(), password));
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
        public PasswordContext of(Society society, Recovery.ChoosingPassword recovery) {
            var member = members.find(society.id(), recovery.member()).orElseThrow();
            Set<String> ids = Stream.of(
                            userIds.active(society.id(), recovery.member()),
                            userIds.present(society.id(), recovery.member()))
                    .flatMap(id -> id.map(found -> found.value()).stream())
                    .collect(Collectors.toSet());
            return new PasswordContext(society, ids, member.card(), member.dateOfBirth());
        }
    }
}
