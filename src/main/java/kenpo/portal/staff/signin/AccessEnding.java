package kenpo.portal.staff.signin;

import kenpo.portal.staff.AccessEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes away at once what somebody of the staff could get in with. */
@Component
class AccessEnding {
    private final StaffSessions sessions;
    private final StaffSignIns signIns;
    private final StaffPasskeys passkeys;
    private final StaffPasswordRows passwords;
    private final StaffAppRows apps;

    AccessEnding(
            StaffSessions sessions,
            StaffSignIns signIns,
            StaffPasskeys passkeys,
            StaffPasswordRows passwords,
            StaffAppRows apps) {
        this.sessions = sessions;
        this.signIns = signIns;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.apps = apps;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AccessEnded ended) {
        sessions.endOldest(ended.society(), ended.staff(), 0);
        signIns.endAll(ended.society(), ended.staff());
        passkeys.removeAll(ended.society(), ended.staff());
        passwords.remove(ended.society(), ended.staff());
        apps.remove(ended.society(), ended.staff());
    }
}
