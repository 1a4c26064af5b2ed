package kenpo.portal.staff.signin;

import java.time.Clock;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.Attempt;
import kenpo.portal.credential.Factor;
import kenpo.portal.credential.Lockout;
import kenpo.portal.credential.TypedCode;
import kenpo.portal.credential.authenticatorapp.KeyUri;
import kenpo.portal.credential.authenticatorapp.Totp;
import kenpo.portal.credential.authenticatorapp.TotpSecret;
import kenpo.portal.key.Secrets;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import kenpo.portal.staff.StaffId;
import kenpo.portal.staff.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The authenticator apps beside staff's passwords: one each, every code once. */
@Component
@Transactional
public class StaffApps {
    /** Steps a clock may be off, one each way. */
    private static final int WINDOW = 1;

    private final StaffAppRows rows;
    private final StaffCounts counts;
    private final Lockout lockout;
    private final AuditTrail audit;
    private final Secrets secrets;
    private final Clock clock;

    StaffApps(StaffAppRows rows, StaffCounts counts, Lockout lockout, AuditTrail audit, Secrets secrets, Clock clock) {
        this.rows = rows;
        this.counts = counts;
        this.lockout = lockout;
        this.audit = audit;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean has(SocietyId society, StaffId staff) {
        return rows.find(society, staff).isPresent();
    }

    /** The key to be taken into an app, the same for this browser until a right code was given. */
    public KeyUri offered(Society society, StaffMember staff, StaffSignIn.Joining joining) {
        if (rows.offered(joining).isEmpty()) {
            rows.offer(joining, new StaffAppRows.Row(secrets.id(), new TotpSecret(secrets.bytes(TotpSecret.BYTES))));
        }
        var secret = rows.offered(joining).orElseThrow().secret();
        return new KeyUri(society.name(), staff.email().value(), secret);
    }

    /** Takes the app into service when its code is right. Wrong ones are not counted: who sees the page sees the secret. */
    AppCheck setUp(StaffSignIn.Joining joining, String typed) {
        var digits = TypedCode.sixDigits(typed);
        var offered = rows.offered(joining);
        if (typed.isBlank() || digits.isEmpty() || offered.isEmpty()) {
            return new AppCheck.Refused(typed.isBlank() ? AppCheck.Why.EMPTY : AppCheck.Why.NOT_SIX_DIGITS);
        }
        var step = Totp.matching(offered.get().secret(), digits.get(), clock.instant(), WINDOW)
                .max();
        if (step.isEmpty()) {
            return new AppCheck.Refused(AppCheck.Why.WRONG);
        }
        rows.keep(joining.society(), joining.staff(), offered.get(), step.getAsLong());
        audit.record(
                joining.society(),
                AuditEvent.succeeded(
                        AuditKind.AUTHENTICATOR_APP_ADDED,
                        actor(joining.staff()),
                        joining.staff().value()));
        return new AppCheck.Matched(proof(joining.society(), joining.staff()));
    }

    /** The caller's transaction, if there is one, must commit even after a wrong code, or it is not counted. */
    public AppCheck check(SocietyId society, StaffId staff, String typed) {
        var digits = TypedCode.sixDigits(typed);
        if (digits.isEmpty()) {
            return new AppCheck.Refused(typed.isBlank() ? AppCheck.Why.EMPTY : AppCheck.Why.NOT_SIX_DIGITS);
        }
        return switch (lockout.reserve(society, counts.of(staff), Factor.AUTHENTICATOR_APP)) {
            case Attempt.Waiting _, Attempt.Disabled _ -> refused(society, staff, AppCheck.Why.WAITING);
            case Attempt.Allowed _ -> compare(society, staff, digits.get());
        };
    }

    private AppCheck compare(SocietyId society, StaffId staff, String code) {
        boolean fits = false;
        for (var row : rows.find(society, staff).stream().toList()) {
            for (long step :
                    Totp.matching(row.secret(), code, clock.instant(), WINDOW).toArray()) {
                fits = true;
                if (rows.accept(society, row.app(), step)) {
                    lockout.succeeded(society, counts.of(staff), Factor.AUTHENTICATOR_APP);
                    audit.record(
                            society,
                            AuditEvent.succeeded(AuditKind.AUTHENTICATOR_APP_CHECKED, actor(staff), staff.value()));
                    return new AppCheck.Matched(proof(society, staff));
                }
            }
        }
        return refused(society, staff, fits ? AppCheck.Why.USED : AppCheck.Why.WRONG);
    }

    private AppCheck refused(SocietyId society, StaffId staff, AppCheck.Why why) {
        audit.record(
                society,
                AuditEvent.refused(AuditKind.AUTHENTICATOR_APP_CHECKED, actor(staff), staff.value(), why.name()));
        return new AppCheck.Refused(why);
    }

    private static StaffProof proof(SocietyId society, StaffId staff) {
        return new StaffProof(society, staff, StaffFactor.PASSWORD_AND_APP);
    }

    private static AuditEvent.Actor actor(StaffId staff) {
        return new AuditEvent.Actor.Staff(staff.value());
    }
}
