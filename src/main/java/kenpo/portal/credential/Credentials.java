package kenpo.portal.credential;

import java.time.Clock;
import java.time.LocalDate;
import kenpo.portal.account.AccountStanding;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.UserId;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.operator.Refusal;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.roster.Member;
import kenpo.portal.roster.MemberId;
import kenpo.portal.roster.Members;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Issues temporary and migration credentials (仮ID・仮パスワードの発行): one transaction a person, so that it can be stopped at
 * any moment and begun again. Call it outside a transaction.
 */
@Component
public class Credentials {
    private static final int LONGEST_MIGRATION_DAYS = 180;

    private final LetterIssue letterIssue;
    private final MigrationIssue migrationIssue;
    private final Recipients recipients;
    private final Letters letters;
    private final LetterPasswords passwords;
    private final Accounts accounts;
    private final Members members;
    private final Clock clock;
    private final boolean demo;

    Credentials(
            LetterIssue letterIssue,
            MigrationIssue migrationIssue,
            Recipients recipients,
            Letters letters,
            LetterPasswords passwords,
            Accounts accounts,
            Members members,
            Clock clock,
            @Value("${portal.demo:false}") boolean demo) {
        this.letterIssue = letterIssue;
        this.migrationIssue = migrationIssue;
        this.recipients = recipients;
        this.letters = letters;
        this.passwords = passwords;
        this.accounts = accounts;
        this.members = members;
        this.clock = clock;
        this.demo = demo;
    }

    /**
     * New letters for those selected who have not signed in yet; each ends that person's earlier one at once. Earlier
     * users are left out while the society lets them sign in by migration.
     */
    public IssueResult issueLetters(SocietyId society, Selection selection, AuditEvent.Actor actor, Issue issue) {
        return letterIssue.run(society, Recipients.ofLetters(selection, today()), actor, issue);
    }

    /**
     * Lets earlier users sign in until that day, inclusive; those without mail address on the roster need a posted code,
     * or are left out. Throws Refusal when the society has not switched it on.
     */
    public IssueResult issueMigration(
            SocietyId society, LocalDate until, boolean postedCodes, AuditEvent.Actor actor, Issue issue) {
        var switchedOnUntil = CurrentSociety.get().settings().migration().until();
        if (switchedOnUntil == null || switchedOnUntil.isBefore(today())) {
            throw new Refusal("This society does not let earlier users sign in with card number and date of birth now;"
                    + " 'society set' with migration.until=" + until + " switches it on.");
        }
        if (until.isBefore(today())) {
            throw new Refusal("The day " + until + " has passed.");
        }
        if (until.isAfter(switchedOnUntil) || until.isAfter(today().plusDays(LONGEST_MIGRATION_DAYS))) {
            throw new Refusal("The day " + until + " is too late: the society allows it until " + switchedOnUntil
                    + ", and nobody for more than " + LONGEST_MIGRATION_DAYS + " days.");
        }
        return migrationIssue.run(society, until, postedCodes, actor, issue);
    }

    /**
     * A new letter for one person, whatever the account has come to: password, sessions and mail address go, and the
     * first sign-in starts anew. Throws Refusal for a person who gets none.
     */
    public IssuedCredential reissue(SocietyId society, String symbol, String number, AuditEvent.Actor actor) {
        var recipient = recipients
                .byCard(society, symbol, number)
                .orElseThrow(() -> new Refusal("No insured person has this symbol and number."));
        refuseUnlessInsured(society, recipient.member());
        var prepared = passwords.prepare(society);
        return LetterIssue.letter(
                recipient,
                prepared,
                letters.writeAgain(society, recipient.member(), prepared, new Letters.Cause(actor, "")));
    }

    /** The documented credentials of the demo; refused anywhere else. */
    public void issueKnown(SocietyId society, MemberId member, UserId userId, String password, AuditEvent.Actor actor) {
        if (!demo) {
            throw new IllegalStateException("known credentials exist in the demo only");
        }
        var person = members.find(society, member).orElseThrow();
        letters.writeAs(society, person, userId, passwords.prepare(society, password), actor);
    }

    private void refuseUnlessInsured(SocietyId society, Member member) {
        if (member.eligibility().on(today()) == Eligibility.Standing.LOST) {
            throw new Refusal("This person has left the society, and gets no credential.");
        }
        var settings = CurrentSociety.get().settings();
        var standing = accounts.byMember(society, member.id()).map(account -> account.standing(today(), settings));
        if (standing.filter(AccountStanding.Suspended.class::isInstance).isPresent()) {
            throw new Refusal("This account is suspended: lift that first.");
        }
        if (standing.filter(AccountStanding.Closed.class::isInstance).isPresent()) {
            throw new Refusal("This account is closed.");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Eligibility.ZONE);
    }
}
