package kenpo.portal.credential;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.roster.Member;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives one person a temporary user ID and password (仮ユーザID・仮パスワード), in one transaction. */
@Component
class Letters {
    private static final int TRIES = 20;

    private final Accounts accounts;
    private final UserIds userIds;
    private final StoredCredentials credentials;
    private final Reset reset;
    private final TemporarySecrets secrets;
    private final AuditTrail audit;
    private final Clock clock;

    Letters(
            Accounts accounts,
            UserIds userIds,
            StoredCredentials credentials,
            Reset reset,
            TemporarySecrets secrets,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.userIds = userIds;
        this.credentials = credentials;
        this.reset = reset;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** A password made and hashed for a credential that does not exist yet. */
    record Prepared(UUID credential, String password, PasswordHash hash) {}

    /** Who lets a letter be written, and why; empty where nobody was asked. */
    record Cause(AuditEvent.Actor actor, String why) {
        AuditEvent in(AuditEvent event) {
            return why.isEmpty() ? event : event.with("why", why);
        }
    }

    /** What was stored. */
    record Written(UserId userId, LocalDate validThrough, boolean replaced) {}

    /** For a person who has not begun; empty when the person has begun meanwhile. */
    @Transactional
    public Optional<Written> writeFirst(SocietyId society, Member member, Prepared prepared, AuditEvent.Actor actor) {
        var account = held(society, member);
        return Recipients.waits(account)
                ? Optional.of(write(
                        society,
                        member,
                        account,
                        newUserId(society, member),
                        prepared,
                        new Cause(actor, ""),
                        AuditKind.CREDENTIAL_ISSUED))
                : Optional.empty();
    }

    /** The same for one on a list: both are written, or neither. */
    @Transactional
    public void writeListed(
            SocietyId society, Member member, Prepared prepared, AuditEvent.Actor actor, LetterList list) {
        if (!list.take(member.id())) {
            return;
        }
        writeFirst(society, member, prepared, actor)
                .ifPresentOrElse(
                        written -> list.issued(
                                member.id(),
                                new IssuedLetter(
                                        written.userId().value(),
                                        prepared.password(),
                                        written.validThrough(),
                                        written.replaced())),
                        () -> list.leftOut(member.id()));
    }

    /** Of somebody on a list who is no longer insured. */
    @Transactional
    public void leaveOut(SocietyId society, MemberId member, LetterList list) {
        if (list.take(member)) {
            list.leftOut(member);
        }
    }

    /** For anybody, who starts the first sign-in anew. */
    @Transactional
    public Written writeAgain(SocietyId society, Member member, Prepared prepared, Cause cause) {
        var account = held(society, member);
        return write(
                society, member, account, newUserId(society, member), prepared, cause, AuditKind.CREDENTIAL_REISSUED);
    }

    /** With a given user ID, as the demo does. */
    @Transactional
    public Written writeAs(SocietyId society, Member member, UserId userId, Prepared prepared, AuditEvent.Actor actor) {
        if (!userIds.reserve(society, member.id(), userId, UserIds.Kind.TEMPORARY)) {
            throw new IllegalStateException("the user ID is another person's");
        }
        return write(
                society,
                member,
                held(society, member),
                userId,
                prepared,
                new Cause(actor, ""),
                AuditKind.CREDENTIAL_ISSUED);
    }

    private Written write(
            SocietyId society,
            Member member,
            Account account,
            UserId userId,
            Prepared prepared,
            Cause cause,
            AuditKind kind) {
        boolean replaced = reset.of(society, account.id());
        if (member.earlierUserId() != null) {
            // not active, but nobody else's: the first sign-in shows it to be kept
            userIds.reserve(society, member.id(), new UserId(member.earlierUserId()), UserIds.Kind.EARLIER);
        }
        userIds.activate(society, member.id(), userId);
        var validThrough = LocalDate.ofInstant(clock.instant(), Eligibility.ZONE)
                .plusDays(CurrentSociety.get().settings().credentials().temporaryDays());
        credentials.addLetter(society, account.id(), prepared.credential(), prepared.hash(), endOf(validThrough));
        audit.record(
                society,
                cause.in(AuditEvent.succeeded(kind, cause.actor(), account.id().value())
                        .with("valid through", validThrough.toString())
                        .with("replaced", Boolean.toString(replaced))));
        return new Written(userId, validThrough, replaced);
    }

    private Account held(SocietyId society, Member member) {
        var account = accounts.openFor(society, member.id());
        credentials.hold(society, account.id());
        return accounts.find(society, account.id()).orElseThrow();
    }

    private UserId newUserId(SocietyId society, Member member) {
        for (int i = 0; i < TRIES; i++) {
            var userId = new UserId(secrets.userId());
            if (userIds.reserve(society, member.id(), userId, UserIds.Kind.TEMPORARY)) {
                return userId;
            }
        }
        throw new IllegalStateException("no free temporary user ID found");
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Eligibility.ZONE).toInstant();
    }
}
