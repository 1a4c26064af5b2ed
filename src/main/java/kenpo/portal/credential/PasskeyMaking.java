package kenpo.portal.credential;

import static kenpo.portal.audit.AuditKind.PASSKEY_ADDED;

import kenpo.portal.account.AccountId;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.passkey.Answer;
import kenpo.portal.credential.passkey.Asked;
import kenpo.portal.credential.passkey.NewPasskey;
import kenpo.portal.credential.passkey.PasskeyChallenges;
import kenpo.portal.credential.passkey.PasskeyRows;
import kenpo.portal.credential.passkey.Providers;
import kenpo.portal.credential.passkey.RefusalReason;
import kenpo.portal.credential.passkey.Verdict;
import kenpo.portal.credential.passkey.WebAuthn;
import kenpo.portal.mail.Mail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers what a device has made, and tells the owner. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PasskeyMaking {
    private final PasskeyChallenges challenges;
    private final PasskeyRows rows;
    private final WebAuthn webAuthn;
    private final AuditTrail audit;
    private final SecurityNotices notices;

    PasskeyMaking(
            PasskeyChallenges challenges,
            PasskeyRows rows,
            WebAuthn webAuthn,
            AuditTrail audit,
            SecurityNotices notices) {
        this.challenges = challenges;
        this.rows = rows;
        this.webAuthn = webAuthn;
        this.audit = audit;
        this.notices = notices;
    }

    PasskeyRegistration register(Asked asked, AccountId account, String text, FactorName suggested) {
        var answer = Answer.parse(text);
        if (answer.isEmpty()) {
            return refused(asked, account, RefusalReason.MALFORMED);
        }
        if (!challenges.take(asked, answer.get().challenge())) {
            return refused(asked, account, RefusalReason.CHALLENGE);
        }
        return switch (webAuthn.made(asked.party(), answer.get())) {
            case Verdict.Wrong<NewPasskey>(var reason) -> refused(asked, account, reason);
            case Verdict.Right<NewPasskey>(var passkey) -> add(asked, account, passkey, suggested);
        };
    }

    private PasskeyRegistration add(Asked asked, AccountId account, NewPasskey passkey, FactorName suggested) {
        var name = Providers.name(passkey.aaguid()).orElse(suggested.value());
        var added = rows.add(asked.society(), account, asked.party().host(), passkey, name);
        if (added.isEmpty()) {
            return refused(asked, account, RefusalReason.ALREADY_REGISTERED);
        }
        audit.record(asked.society(), AuditEvent.succeeded(PASSKEY_ADDED, actor(account), account.value()));
        notices.post(asked.society(), account, Mail.Kind.PASSKEY_ADDED);
        return new PasskeyRegistration.Registered(added.get(), name, new PasskeyProof(asked.society(), account));
    }

    private PasskeyRegistration refused(Asked asked, AccountId account, RefusalReason reason) {
        audit.record(
                asked.society(), AuditEvent.refused(PASSKEY_ADDED, actor(account), account.value(), reason.text()));
        return new PasskeyRegistration.Refused();
    }

    private static AuditEvent.Actor actor(AccountId account) {
        return new AuditEvent.Actor.Member(account.value());
    }
}
