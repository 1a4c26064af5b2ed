package kenpo.portal.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.UserId;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.credential.Credentials;
import kenpo.portal.credential.Issue;
import kenpo.portal.credential.IssuedCredential;
import kenpo.portal.roster.Member;
import kenpo.portal.society.Society;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The documented credentials of the demo: who has got them, and who has not used them yet. */
@Component
@ConditionalOnProperty("portal.demo")
class DemoCredentials {
    private static final Issue QUIETLY = new Issue() {
        @Override
        public void begins(int total) {}

        @Override
        public void issued(IssuedCredential credential) {}

        @Override
        public void progressed(int done) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    private final Credentials credentials;
    private final Accounts accounts;
    private final DemoRoster roster;

    DemoCredentials(Credentials credentials, Accounts accounts, DemoRoster roster) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.roster = roster;
    }

    /** What somebody types who signs in for the first time. */
    record Unused(String userId, String password, LocalDate dateOfBirth) {}

    void issue(DemoSociety demo, Society society, LocalDate migrationUntil, AuditEvent.Actor actor) {
        for (var newcomer : roster.newcomers(demo, society)) {
            if (account(society, newcomer.member()).isEmpty()) {
                credentials.issueKnown(
                        society.id(),
                        newcomer.member().id(),
                        new UserId(demo.userIdOfNewcomer(newcomer.place())),
                        demo.passwordOfNewcomer(newcomer.place()),
                        actor);
            }
        }
        if (roster.earlierUsers(demo, society).stream()
                .anyMatch(member -> account(society, member).isEmpty())) {
            credentials.issueMigration(society.id(), migrationUntil, false, actor, QUIETLY);
        }
    }

    Optional<Unused> unusedNewcomer(DemoSociety demo, Society society) {
        return roster.newcomers(demo, society).stream()
                .filter(newcomer -> isUnused(society, newcomer.member()))
                .findFirst()
                .map(newcomer -> new Unused(
                        demo.userIdOfNewcomer(newcomer.place()),
                        demo.passwordOfNewcomer(newcomer.place()),
                        newcomer.member().dateOfBirth()));
    }

    Optional<Unused> unusedEarlierUser(DemoSociety demo, Society society) {
        return roster.earlierUsers(demo, society).stream()
                .filter(member -> isUnused(society, member))
                .findFirst()
                .map(member -> new Unused(
                        String.valueOf(member.earlierUserId()),
                        member.card().symbol()
                                + member.card().number()
                                + member.dateOfBirth().format(DateTimeFormatter.BASIC_ISO_DATE),
                        member.dateOfBirth()));
    }

    private boolean isUnused(Society society, Member member) {
        return account(society, member)
                .filter(account -> account.restriction().frozenAt() == null
                        && account.firstSignIn().identityConfirmedAt() == null
                        && account.lastSignIn() == null)
                .isPresent();
    }

    private Optional<Account> account(Society society, Member member) {
        return accounts.byMember(society.id(), member.id());
    }
}
