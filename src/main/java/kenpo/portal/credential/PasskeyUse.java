package kenpo.portal.credential;

import static kenpo.portal.audit.AuditKind.PASSKEY_CHECKED;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.passkey.Answer;
import kenpo.portal.credential.passkey.Asked;
import kenpo.portal.credential.passkey.Ceremony;
import kenpo.portal.credential.passkey.PasskeyChallenges;
import kenpo.portal.credential.passkey.PasskeyRows;
import kenpo.portal.credential.passkey.RefusalReason;
import kenpo.portal.credential.passkey.StoredPasskey;
import kenpo.portal.credential.passkey.Use;
import kenpo.portal.credential.passkey.Verdict;
import kenpo.portal.credential.passkey.WebAuthn;
import kenpo.portal.mail.Mail;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Checks what a device has signed; nothing of the passkey changes before everything was right. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PasskeyUse {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final PasskeyChallenges challenges;
    private final PasskeyRows rows;
    private final WebAuthn webAuthn;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final SecurityNotices notices;
    private final Clock clock;

    PasskeyUse(
            PasskeyChallenges challenges,
            PasskeyRows rows,
            WebAuthn webAuthn,
            Accounts accounts,
            AuditTrail audit,
            SecurityNotices notices,
            Clock clock) {
        this.challenges = challenges;
        this.rows = rows;
        this.webAuthn = webAuthn;
        this.accounts = accounts;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    PasskeyCheck check(Asked asked, String text) {
        var answer = Answer.parse(text);
        if (answer.isEmpty()) {
            return refused(asked, asked.account(), RefusalReason.MALFORMED);
        }
        if (!challenges.take(asked, answer.get().challenge())) {
            return refused(asked, asked.account(), RefusalReason.CHALLENGE);
        }
        var passkey = answer.get().id().flatMap(id -> rows.find(asked.society(), id));
        if (passkey.isEmpty()) {
            return refused(asked, asked.account(), RefusalReason.UNKNOWN_PASSKEY);
        }
        return check(asked, answer.get(), passkey.get());
    }

    private PasskeyCheck check(Asked asked, Answer answer, StoredPasskey passkey) {
        var account = asked.account() == null ? passkey.account() : asked.account();
        var foreign = foreign(asked, answer, passkey);
        if (foreign.isPresent()) {
            return refused(asked, account, foreign.get());
        }
        return switch (webAuthn.used(asked.party(), answer, passkey.key())) {
            case Verdict.Wrong<Use>(var reason) -> refused(asked, account, reason);
            case Verdict.Right<Use>(var use) -> use(asked, passkey, use);
        };
    }

    private static Optional<RefusalReason> foreign(Asked asked, Answer answer, StoredPasskey passkey) {
        if (asked.account() != null && !asked.account().equals(passkey.account())) {
            return Optional.of(RefusalReason.OTHER_ACCOUNT);
        }
        if (!passkey.rpId().equals(asked.party().host().value())) {
            return Optional.of(RefusalReason.OTHER_HOST);
        }
        boolean mayBeMissing = asked.ceremony() == Ceremony.SECOND_FACTOR && !answer.has("userHandle");
        boolean isOwners = answer.userHandle().filter(passkey.handle()::equals).isPresent();
        return mayBeMissing || isOwners ? Optional.empty() : Optional.of(RefusalReason.USER_HANDLE);
    }

    private PasskeyCheck use(Asked asked, StoredPasskey passkey, Use use) {
        var account = passkey.account();
        if (!maySignIn(asked.society(), account)) {
            return refused(asked, account, RefusalReason.STANDING);
        }
        if (!rows.use(asked.society(), passkey.id(), use)) {
            notices.post(asked.society(), account, Mail.Kind.PASSKEY_REFUSED);
            return refused(asked, account, RefusalReason.SIGN_COUNT);
        }
        audit.record(
                asked.society(),
                AuditEvent.succeeded(PASSKEY_CHECKED, new AuditEvent.Actor.Member(account.value()), account.value())
                        .with("ceremony", asked.ceremony().name()));
        return new PasskeyCheck.Matched(new PasskeyProof(asked.society(), account));
    }

    private boolean maySignIn(SocietyId society, AccountId id) {
        var account = accounts.find(society, id).orElseThrow();
        var today = LocalDate.ofInstant(clock.instant(), TOKYO);
        return account.firstSignIn().isCompleted()
                && account.standing(today, CurrentSociety.get().settings()).maySignIn();
    }

    private PasskeyCheck refused(Asked asked, @Nullable AccountId about, RefusalReason reason) {
        UUID subject = about == null ? null : about.value();
        // a passkey that names its account has not shown yet that its holder is there
        AuditEvent.Actor actor = asked.account() == null
                ? new AuditEvent.Actor.Anyone()
                : new AuditEvent.Actor.Member(asked.account().value());
        audit.record(
                asked.society(),
                AuditEvent.refused(PASSKEY_CHECKED, actor, subject, reason.text())
                        .with("ceremony", asked.ceremony().name()));
        return new PasskeyCheck.Refused();
    }
}
