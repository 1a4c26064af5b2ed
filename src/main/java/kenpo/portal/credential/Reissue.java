package kenpo.portal.credential;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.roster.MemberId;
import kenpo.portal.roster.Members;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A new letter for one person, whatever the account has come to (再発行): what opened it before, sessions and mail address go
 * at once, and the first sign-in starts anew.
 */
@Component
public class Reissue {
    private final Members members;
    private final Accounts accounts;
    private final TemporaryCredentials temporary;
    private final StoredCredentials credentials;
    private final Letters letters;
    private final LetterPasswords passwords;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Reissue(
            Members members,
            Accounts accounts,
            TemporaryCredentials temporary,
            StoredCredentials credentials,
            Letters letters,
            LetterPasswords passwords,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.members = members;
        this.accounts = accounts;
        this.temporary = temporary;
        this.credentials = credentials;
        this.letters = letters;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Issues it, unless something stands against it, or the line is done with. Call it outside a transaction where you can. */
    public Optional<ReissueObstacle> issue(
            SocietyId society, MemberId member, AuditEvent.Actor actor, String why, LetterLine line) {
        var prepared = passwords.prepare(society);
        return Objects.requireNonNull(
                transaction.execute(_ -> write(society, member, prepared, new Letters.Cause(actor, why), line)));
    }

    private Optional<ReissueObstacle> write(
            SocietyId society, MemberId member, Letters.Prepared prepared, Letters.Cause cause, LetterLine line) {
        var person = members.find(society, member).orElseThrow();
        accounts.byMember(society, member).ifPresent(account -> credentials.hold(society, account.id()));
        var account = accounts.byMember(society, member);
        var credential = account.flatMap(found -> temporary.of(society, found.id()));
        var obstacle = ReissueObstacle.of(
                person,
                account.orElse(null),
                credential.orElse(null),
                LocalDate.ofInstant(clock.instant(), Eligibility.ZONE),
                CurrentSociety.get().settings());
        if (obstacle.isPresent()) {
            var subject = account.map(Account::id).map(id -> id.value()).orElse(null);
            audit.record(
                    society, AuditEvent.refused(AuditKind.CREDENTIAL_REISSUED, cause.actor(), subject, "not fitting"));
        } else if (line.take(member)) {
            var written = letters.writeAgain(society, person, prepared, cause);
            line.issued(
                    member,
                    new IssuedLetter(
                            written.userId().value(), prepared.password(), written.validThrough(), written.replaced()));
        }
        return obstacle;
    }
}
