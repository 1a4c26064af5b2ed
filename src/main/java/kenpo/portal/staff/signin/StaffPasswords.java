package kenpo.portal.staff.signin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.Attempt;
import kenpo.portal.credential.Factor;
import kenpo.portal.credential.KeptPassword;
import kenpo.portal.credential.KeptPasswords;
import kenpo.portal.credential.Lockout;
import kenpo.portal.credential.PasswordRules;
import kenpo.portal.credential.PasswordViolation;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietySettings.PasswordRule;
import kenpo.portal.staff.StaffId;
import kenpo.portal.staff.StaffMember;
import kenpo.portal.staff.StaffMembers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The passwords of staff who cannot use a passkey; with the mail address as user name. Whoever asks for whom, the work is
 * the same: two transactions, and between them one password hash. Call everything here outside a transaction.
 */
@Component
public class StaffPasswords {
    public static final int SHORTEST = 15;

    /** Whose password is compared when nobody has the address. */
    private static final StaffId NOBODY = new StaffId(new UUID(0, 0));

    private final StaffMembers members;
    private final StaffPasswordRows rows;
    private final StaffSignIns signIns;
    private final KeptPasswords hashes;
    private final PasswordRules rules;
    private final StaffCounts counts;
    private final Lockout lockout;
    private final AuditTrail audit;
    private final TransactionOperations transactions;

    StaffPasswords(
            StaffMembers members,
            StaffPasswordRows rows,
            StaffSignIns signIns,
            KeptPasswords hashes,
            PasswordRules rules,
            StaffCounts counts,
            Lockout lockout,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.members = members;
        this.rows = rows;
        this.signIns = signIns;
        this.hashes = hashes;
        this.rules = rules;
        this.counts = counts;
        this.lockout = lockout;
        this.audit = audit;
        this.transactions = new TransactionTemplate(transactions);
    }

    private record Candidate(Optional<StaffMember> member, Optional<KeptPassword> kept, Attempt attempt) {
        StaffId owner() {
            return member.map(StaffMember::id).orElse(NOBODY);
        }
    }

    /** Every reason against this password of an invited person; empty when it may be chosen. */
    public List<PasswordViolation> violations(
            Society society, StaffMember staff, String password, String confirmation) {
        var own = Set.of(staff.email().value(), staff.email().value().split("@", 2)[0], staff.name());
        var rule =
                new PasswordRule(SHORTEST, false, society.settings().password().societyWords());
        return rules.check(password, confirmation, rule, society, own);
    }

    /** Kept with this browser's flow, so that no other one can put its own in the place of it. */
    public void choose(StaffSignIn.Joining joining, String password) {
        var made = hashes.make(joining.society(), joining.staff().value(), password);
        transactions.executeWithoutResult(_ -> signIns.keepPassword(joining, made));
    }

    /** What the browser keeps while the app's code is missing; empty for a refusal, whatever its reason. */
    public Optional<String> check(Society society, String typedEmail, String typedPassword) {
        var candidate = transactions.execute(_ -> reserve(society, typedEmail));
        boolean fits = hashes.matches(society.id(), candidate.owner().value(), typedPassword, candidate.kept());
        boolean right = fits && candidate.attempt() instanceof Attempt.Allowed;
        return transactions.execute(_ -> verdict(society, candidate, right));
    }

    private Candidate reserve(Society society, String typedEmail) {
        var member = members.byEmail(society.id(), email(typedEmail));
        var kept = rows.find(society.id(), member.map(StaffMember::id).orElse(NOBODY));
        var subject = member.map(found -> counts.of(found.id())).orElseGet(() -> counts.ofNobody(typedEmail));
        return new Candidate(
                member.filter(StaffMember::isActive),
                kept.filter(_ -> member.filter(StaffMember::isActive).isPresent()),
                lockout.reserve(society.id(), subject, Factor.PASSWORD));
    }

    /** The database could not hold a zero character. */
    private static String email(String typed) {
        return typed.strip().replace('\0', '?');
    }

    private Optional<String> verdict(Society society, Candidate candidate, boolean right) {
        var staff = candidate.owner();
        if (right && rows.right(society.id(), staff, candidate.kept().orElseThrow())) {
            lockout.succeeded(society.id(), counts.of(staff), Factor.PASSWORD);
            audit.record(
                    society.id(),
                    AuditEvent.succeeded(
                            AuditKind.SIGN_IN_PASSWORD, new AuditEvent.Actor.Staff(staff.value()), staff.value()));
            return Optional.of(signIns.awaitAppCode(society.id(), staff));
        }
        boolean compared = candidate.attempt() instanceof Attempt.Allowed;
        rows.wrong(
                society.id(),
                compared ? staff : NOBODY,
                society.settings().lockout().disabledAt());
        refused(society, candidate, AuditKind.SIGN_IN_PASSWORD, reason(candidate));
        if (candidate.attempt() instanceof Attempt.Allowed(int remaining) && remaining == 0) {
            refused(society, candidate, AuditKind.LOCKOUT_STARTED, "wrong answers in a row");
        }
        return Optional.empty();
    }

    private void refused(Society society, Candidate candidate, AuditKind kind, String reason) {
        var subject = candidate.member().map(found -> found.id().value()).orElse(null);
        audit.record(
                society.id(),
                AuditEvent.refused(kind, new AuditEvent.Actor.Anyone(), subject, reason)
                        .with("site", "office"));
    }

    private static String reason(Candidate candidate) {
        return switch (candidate.attempt()) {
            case Attempt.Waiting _ -> "waiting";
            case Attempt.Disabled _ -> "disabled";
            case Attempt.Allowed _ when candidate.member().isEmpty() -> "no such staff";
            case Attempt.Allowed _ when candidate.kept().isEmpty() -> "no password";
            case Attempt.Allowed _ -> "wrong password";
        };
    }
}
