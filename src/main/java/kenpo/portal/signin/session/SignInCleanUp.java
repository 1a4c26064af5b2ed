package kenpo.portal.signin.session;

import java.util.concurrent.TimeUnit;
import kenpo.portal.signin.flow.SignIns;
import kenpo.portal.society.AcrossSocieties;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Societies;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes sessions and half-way sign-ins whose time is over; none of them is worth anything before that already. */
@Component
@ConditionalOnWebApplication
class SignInCleanUp {
    private final Societies societies;
    private final SignIns signIns;
    private final MemberSessions sessions;

    SignInCleanUp(Societies societies, SignIns signIns, MemberSessions sessions) {
        this.societies = societies;
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @AcrossSocieties
    @Scheduled(initialDelay = 5, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void deleteExpired() {
        for (var society : societies.all()) {
            CurrentSociety.run(society, () -> {
                signIns.deleteExpired(society.id());
                sessions.deleteExpired(society);
            });
        }
    }
}
