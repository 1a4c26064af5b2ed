package kenpo.portal.credential;

import java.time.LocalDate;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.IssueResult.Outcome;
import kenpo.portal.key.KeyRing;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.roster.Member;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets one earlier user sign in with card number and date of birth for a time, in one transaction. */
@Component
class MigrationCredentials {
    private final Accounts accounts;
    private final UserIds userIds;
    private final StoredCredentials credentials;
    private final Reset reset;
    private final TemporarySecrets secrets;
    private final KeyRing keys;
    private final AuditTrail audit;

    MigrationCredentials(
            Accounts accounts,
            UserIds userIds,
            StoredCredentials credentials,
            Reset reset,
            TemporarySecrets secrets,
            KeyRing keys,
            AuditTrail audit) {
        this.accounts = accounts;
        this.userIds = userIds;
        this.credentials = credentials;
        this.reset = reset;
        this.secrets = secrets;
        this.keys = keys;
        this.audit = audit;
    }

    /** What was stored: the user ID unless the person was left out, the posted code when one was made. */
    record Written(
            Outcome outcome,
            @Nullable String userId,
            @Nullable String postedCode) {
        static Written leftOut(Outcome outcome) {
            return new Written(outcome, null, null);
        }
    }

    @Transactional
    public Written write(
            SocietyId society, Member member, LocalDate until, boolean postedCodes, AuditEvent.Actor actor) {
        var confirmation = confirmation(member);
        if (confirmation == Confirmation.POSTED_CODE && !postedCodes) {
            return Written.leftOut(Outcome.WITHOUT_CONFIRMATION);
        }
        var account = accounts.openFor(society, member.id());
        credentials.hold(society, account.id());
        boolean waits =
                accounts.find(society, account.id()).filter(Recipients::waits).isPresent();
        if (member.earlierUserId() == null || !waits) {
            return Written.leftOut(Outcome.NOT_WAITING);
        }
        var userId = new UserId(member.earlierUserId());
        if (!userIds.reserve(society, member.id(), userId, UserIds.Kind.EARLIER)) {
            return Written.leftOut(Outcome.USER_ID_TAKEN);
        }
        boolean replaced = reset.of(society, account.id());
        userIds.activate(society, member.id(), userId);
        var id = credentials.newId();
        var code = confirmation == Confirmation.POSTED_CODE ? secrets.postedCode() : null;
        byte[] hash = code == null ? null : PostedCodes.hash(keys, keys.newestId(), society, id, code);
        credentials.addMigration(society, account.id(), id, confirmation, hash, Letters.endOf(until));
        audit.record(
                society,
                AuditEvent.succeeded(
                                AuditKind.MIGRATION_ISSUED, actor, account.id().value())
                        .with("confirmation", confirmation.name())
                        .with("confirmation waived", Boolean.toString(confirmation == Confirmation.NONE))
                        .with("valid through", until.toString()));
        return new Written(replaced ? Outcome.REPLACED : Outcome.ISSUED, userId.value(), code);
    }

    private static Confirmation confirmation(Member member) {
        if (CurrentSociety.get().settings().migration().confirmationWaived()) {
            return Confirmation.NONE;
        }
        boolean hasAddress =
                member.email() != null && EmailAddress.parse(member.email()).isPresent();
        return hasAddress ? Confirmation.ROSTER_EMAIL : Confirmation.POSTED_CODE;
    }
}
