package kenpo.portal.credential;

import static kenpo.portal.audit.AuditKind.POSTED_CODE_CHECKED;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.key.KeyPurpose;
import kenpo.portal.key.KeyRing;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The codes that came by post with a migration credential (郵送コード); eight characters, case and spaces do not matter. */
@Component
@Transactional
public class PostedCodes {
    private final StoredCredentials credentials;
    private final Lockout lockout;
    private final KeyRing keys;
    private final AuditTrail audit;

    PostedCodes(StoredCredentials credentials, Lockout lockout, KeyRing keys, AuditTrail audit) {
        this.credentials = credentials;
        this.lockout = lockout;
        this.keys = keys;
        this.audit = audit;
    }

    /**
     * The code lives as long as its credential and is asked for at every sign-in with it. The caller's transaction, if
     * there is one, must commit even after a wrong code.
     */
    public PostedCodeCheck check(SocietyId society, AccountId account, String typed) {
        if (typed.isBlank()) {
            return new PostedCodeCheck.Empty();
        }
        return switch (lockout.reserve(society, account, Factor.POSTED_CODE)) {
            case Attempt.Allowed allowed -> compare(society, account, TypedCode.bare(typed), allowed);
            case Attempt.Waiting _, Attempt.Disabled _ -> {
                audit.record(society, refused(account, "frozen"));
                yield new PostedCodeCheck.Frozen();
            }
        };
    }

    private PostedCodeCheck compare(SocietyId society, AccountId account, String code, Attempt.Allowed attempt) {
        boolean matches = credentials
                .postedCode(society, account)
                .filter(stored -> isThis(society, stored, code))
                .isPresent();
        if (matches) {
            lockout.succeeded(society, account, Factor.POSTED_CODE);
            audit.record(society, AuditEvent.succeeded(POSTED_CODE_CHECKED, actor(account), account.value()));
            return new PostedCodeCheck.Matched(new PostedCodeProof(society, account));
        }
        lockout.failed(society, account, Factor.POSTED_CODE, attempt);
        audit.record(society, refused(account, "wrong"));
        return attempt.remaining() == 0
                ? new PostedCodeCheck.Frozen()
                : new PostedCodeCheck.Mismatched(attempt.remaining());
    }

    private boolean isThis(SocietyId society, StoredCredentials.PostedCodeHash stored, String code) {
        return keys.ids().stream()
                .map(id -> new Digest(hash(keys, id, society, stored.credential(), code)))
                .anyMatch(stored.hash()::equals);
    }

    static byte[] hash(KeyRing keys, String keyId, SocietyId society, UUID credential, String code) {
        return keys.mac(
                keyId,
                KeyPurpose.CODE,
                "posted code".getBytes(StandardCharsets.US_ASCII),
                PasswordHashes.bytes(society.value()),
                PasswordHashes.bytes(credential),
                code.getBytes(StandardCharsets.UTF_8));
    }

    private static AuditEvent refused(AccountId account, String reason) {
        return AuditEvent.refused(POSTED_CODE_CHECKED, actor(account), account.value(), reason);
    }

    private static AuditEvent.Actor actor(AccountId account) {
        return new AuditEvent.Actor.Member(account.value());
    }
}
