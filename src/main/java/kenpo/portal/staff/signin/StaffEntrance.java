package kenpo.portal.staff.signin;

import java.util.Optional;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.society.Society;
import kenpo.portal.staff.StaffId;
import kenpo.portal.staff.StaffMembers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The only place where a session of staff comes to be: from a proof, and never with more than two at a time. */
@Component
@Transactional
public class StaffEntrance {
    private final StaffSessions sessions;
    private final StaffSignIns signIns;
    private final StaffMembers members;
    private final AuditTrail audit;

    StaffEntrance(StaffSessions sessions, StaffSignIns signIns, StaffMembers members, AuditTrail audit) {
        this.sessions = sessions;
        this.signIns = signIns;
        this.members = members;
        this.audit = audit;
    }

    /** The new session's id; empty when the person may not sign in any more. */
    public Optional<String> enter(Society society, StaffProof proof) {
        var opened = sessions.open(proof);
        if (opened.isPresent()) {
            var staff = proof.staff();
            members.signedIn(society.id(), staff);
            audit.record(
                    society.id(),
                    event(AuditKind.SIGN_IN_COMPLETED, staff)
                            .with("method", proof.factor().name()));
            if (sessions.endOldest(society.id(), staff, StaffSession.AT_A_TIME) > 0) {
                audit.record(society.id(), event(AuditKind.SESSION_ENDED, staff).with("why", "too many"));
            }
        }
        return opened;
    }

    /** Trades a half-way sign-in for a session, once. */
    public Optional<String> enter(Society society, StaffSignIn halfWay, StaffProof proof) {
        return signIns.end(halfWay) ? enter(society, proof) : Optional.empty();
    }

    /** The new id of the session whose owner has shown a factor again; empty for somebody else's proof. */
    public Optional<String> prove(Society society, StaffProof proof, String session) {
        var renewed = sessions.renew(proof, session);
        renewed.ifPresent(_ -> audit.record(
                society.id(),
                event(AuditKind.FACTOR_PROVEN_AGAIN, proof.staff())
                        .with("method", proof.factor().name())));
        return renewed;
    }

    public void leave(Society society, String session) {
        var found = sessions.find(society.id(), session);
        if (sessions.end(society.id(), session) && found.isPresent()) {
            audit.record(society.id(), event(AuditKind.SIGN_OUT, found.get().staff()));
        }
    }

    private static AuditEvent event(AuditKind kind, StaffId staff) {
        return AuditEvent.succeeded(kind, new AuditEvent.Actor.Staff(staff.value()), staff.value());
    }
}
