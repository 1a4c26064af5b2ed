package kenpo.portal.staff.signin;

import java.util.List;
import java.util.Optional;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.Factor;
import kenpo.portal.credential.FactorName;
import kenpo.portal.credential.Lockout;
import kenpo.portal.credential.RelyingParty;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Invitations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of an invitation: with a passkey, or a password and an app, the invited person is staff and signed in. */
@Component
@Transactional
public class Joining {
    private final Invitations invitations;
    private final StaffPasskeys passkeys;
    private final StaffPasswordRows passwords;
    private final StaffApps apps;
    private final StaffAppRows appRows;
    private final StaffSignIns signIns;
    private final StaffCounts counts;
    private final Lockout lockout;
    private final AuditTrail audit;
    private final StaffEntrance entrance;

    Joining(
            Invitations invitations,
            StaffPasskeys passkeys,
            StaffPasswordRows passwords,
            StaffApps apps,
            StaffAppRows appRows,
            StaffSignIns signIns,
            StaffCounts counts,
            Lockout lockout,
            AuditTrail audit,
            StaffEntrance entrance) {
        this.invitations = invitations;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.apps = apps;
        this.appRows = appRows;
        this.signIns = signIns;
        this.counts = counts;
        this.lockout = lockout;
        this.audit = audit;
        this.entrance = entrance;
    }

    /** The session's id; empty when the passkey was refused or the invitation is gone. */
    public Optional<String> withPasskey(
            Society society, StaffSignIn.Joining joining, RelyingParty party, String answer, FactorName suggested) {
        // before anything is stored, so that a used invitation leaves nothing behind
        if (invitations.find(society, joining.invitation()).isEmpty()) {
            return Optional.empty();
        }
        var proof = passkeys.register(society.id(), joining.staff(), joining.key(), party, answer, suggested);
        if (proof.isPresent()) {
            passwords.remove(society.id(), joining.staff());
            appRows.remove(society.id(), joining.staff());
        }
        return proof.flatMap(shown -> enter(society, joining, shown));
    }

    /** Whether a password was chosen in this browser already, beside which the app is to stand. */
    @Transactional(readOnly = true)
    public boolean hasPassword(StaffSignIn.Joining joining) {
        return signIns.password(joining).isPresent();
    }

    /** What the code was worth, and the session's id when all went well. */
    public Outcome withApp(Society society, StaffSignIn.Joining joining, String code) {
        var password = signIns.password(joining);
        if (password.isEmpty()
                || invitations.find(society, joining.invitation()).isEmpty()) {
            return new Outcome(new AppCheck.Refused(AppCheck.Why.WRONG), Optional.empty());
        }
        var check = apps.setUp(joining, code);
        if (check instanceof AppCheck.Matched(var proof)) {
            passwords.set(society.id(), joining.staff(), password.get());
            var staff = joining.staff().value();
            audit.record(
                    society.id(),
                    AuditEvent.succeeded(AuditKind.PASSWORD_CHANGED, new AuditEvent.Actor.Staff(staff), staff));
            return new Outcome(check, enter(society, joining, proof));
        }
        return new Outcome(check, Optional.empty());
    }

    /** Both of {@link #withApp}. */
    public record Outcome(AppCheck check, Optional<String> session) {}

    /** Other browsers that opened the same invitation are out, and so is what was counted against the factors there were. */
    private Optional<String> enter(Society society, StaffSignIn.Joining joining, StaffProof proof) {
        if (!invitations.accept(society, joining.staff(), joining.invitation())) {
            throw new InvitationGone();
        }
        for (var factor : List.of(Factor.PASSWORD, Factor.AUTHENTICATOR_APP)) {
            lockout.succeeded(society.id(), counts.of(joining.staff()), factor);
        }
        var session = entrance.enter(society, joining, proof);
        signIns.endAll(society.id(), joining.staff());
        return session;
    }
}
