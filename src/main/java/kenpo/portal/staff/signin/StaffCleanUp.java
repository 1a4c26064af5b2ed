package kenpo.portal.staff.signin;

import java.util.concurrent.TimeUnit;
import kenpo.portal.society.AcrossSocieties;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Societies;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes sessions and half-way sign-ins of staff whose time is over; none is worth anything before that already. */
@Component
@ConditionalOnWebApplication
class StaffCleanUp {
    private final Societies societies;
    private final StaffSessions sessions;
    private final StaffSignIns signIns;

    StaffCleanUp(Societies societies, StaffSessions sessions, StaffSignIns signIns) {
        this.societies = societies;
        this.sessions = sessions;
        this.signIns = signIns;
    }

    @AcrossSocieties
    @Scheduled(initialDelay = 6, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void deleteExpired() {
        for (var society : societies.all()) {
            CurrentSociety.run(society, () -> {
                sessions.deleteExpired(society.id());
                signIns.deleteExpired(society.id());
            });
        }
    }
}
