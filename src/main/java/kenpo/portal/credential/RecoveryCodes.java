package kenpo.portal.credential;

import static kenpo.portal.audit.AuditKind.RECOVERY_CODES_MADE;
import static kenpo.portal.audit.AuditKind.RECOVERY_CODE_CHECKED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.RecoveryCodeRows.Row;
import kenpo.portal.key.Secrets;
import kenpo.portal.mail.Mail;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ten codes that a member keeps on paper for the day no other method is at hand (リカバリーコード). With 80 bits they are
 * hashed as passwords are (ASVS 6.5.2), outside any transaction.
 */
@Component
public class RecoveryCodes {
    private static final int SET = 10;
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private final RecoveryCodeRows rows;
    private final PasswordHashes hashes;
    private final Lockout lockout;
    private final SecurityNotices notices;
    private final AuditTrail audit;
    private final Secrets secrets;
    private final TransactionOperations transactions;

    RecoveryCodes(
            RecoveryCodeRows rows,
            PasswordHashes hashes,
            Lockout lockout,
            SecurityNotices notices,
            AuditTrail audit,
            Secrets secrets,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.hashes = hashes;
        this.lockout = lockout;
        this.notices = notices;
        this.audit = audit;
        this.secrets = secrets;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** How many are unused; 0 also when none were ever made. */
    public int left(SocietyId society, AccountId account) {
        return rows.left(society, account);
    }

    /** Names the present set, whichever of its codes are used; empty when none was ever made. */
    public Optional<UUID> set(SocietyId society, AccountId account) {
        return rows.set(society, account);
    }

    /**
     * A new set, in groups of four with hyphens, in place of the present one; shown once. Empty when that is not the present
     * one any more, as after a form sent twice. Call it outside a transaction. Throws HashingOverloaded.
     */
    public List<String> make(SocietyId society, AccountId account, Optional<UUID> present) {
        var codes = new ArrayList<String>();
        var hashed = new ArrayList<Row>();
        if (!rows.set(society, account).equals(present)) {
            return codes;
        }
        try (var place = hashes.place()) {
            for (int i = 0; i < SET; i++) {
                var code = secrets.text(ALPHABET, LENGTH);
                var id = secrets.id();
                hashed.add(new Row(id, hashes.make(place, code, society, id)));
                codes.add(code.replaceAll(".{" + GROUP + "}(?=.)", "$0-"));
            }
        }
        boolean made = Boolean.TRUE.equals(transactions.execute(_ -> keep(society, account, present, hashed)));
        return made ? codes : List.of();
    }

    private boolean keep(SocietyId society, AccountId account, Optional<UUID> present, List<Row> hashed) {
        if (!rows.replace(society, account, present, hashed)) {
            return false;
        }
        audit.record(society, AuditEvent.succeeded(RECOVERY_CODES_MADE, actor(account), account.value()));
        notices.post(society, account, Mail.Kind.RECOVERY_CODES_MADE);
        return true;
    }

    /** Call it outside a transaction. Throws HashingOverloaded. */
    public RecoveryCodeCheck check(SocietyId society, AccountId account, String typed) {
        if (typed.isBlank()) {
            return new RecoveryCodeCheck.Empty();
        }
        try (var place = hashes.place()) {
            return switch (lockout.reserve(society, account, Factor.RECOVERY_CODE)) {
                case Attempt.Waiting(var until) -> {
                    refused(society, account, "waiting");
                    yield new RecoveryCodeCheck.Waiting(until);
                }
                case Attempt.Disabled() -> {
                    refused(society, account, "disabled");
                    yield new RecoveryCodeCheck.Disabled();
                }
                case Attempt.Allowed allowed -> {
                    var fitting = fitting(place, society, account, TypedCode.bare(typed));
                    yield transactions.execute(_ -> verdict(society, account, fitting, allowed));
                }
            };
        }
    }

    private Optional<UUID> fitting(HashingPool.Place place, SocietyId society, AccountId account, String code) {
        return code.length() != LENGTH
                ? Optional.empty()
                : rows.unused(society, account).stream()
                        .filter(row -> hashes.matches(place, code, Optional.of(row.hash()), society, row.id()))
                        .map(Row::id)
                        .findFirst();
    }

    private RecoveryCodeCheck verdict(
            SocietyId society, AccountId account, Optional<UUID> fitting, Attempt.Allowed attempt) {
        if (fitting.isPresent() && rows.use(society, fitting.get())) {
            lockout.succeeded(society, account, Factor.RECOVERY_CODE);
            audit.record(society, AuditEvent.succeeded(RECOVERY_CODE_CHECKED, actor(account), account.value()));
            notices.post(society, account, Mail.Kind.RECOVERY_CODE_USED);
            return new RecoveryCodeCheck.Matched(new RecoveryCodeProof(society, account), rows.left(society, account));
        }
        lockout.failed(society, account, Factor.RECOVERY_CODE, attempt);
        refused(society, account, "wrong");
        return new RecoveryCodeCheck.Mismatched(attempt.remaining());
    }

    private void refused(SocietyId society, AccountId account, String reason) {
        audit.record(society, AuditEvent.refused(RECOVERY_CODE_CHECKED, actor(account), account.value(), reason));
    }

    private static AuditEvent.Actor actor(AccountId account) {
        return new AuditEvent.Actor.Member(account.value());
    }
}
