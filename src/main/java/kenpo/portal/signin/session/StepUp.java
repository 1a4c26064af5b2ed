package kenpo.portal.signin.session;

import java.time.Clock;
import java.util.Optional;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.credential.SecondFactor;
import kenpo.portal.key.Sha256;
import kenpo.portal.signin.flow.ShownFactor;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.signin.flow.SignInCodes;
import kenpo.portal.signin.flow.SignIns;
import kenpo.portal.society.HostName;
import kenpo.portal.society.Method;
import kenpo.portal.society.Society;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has a signed-in member show a factor again, unless one was shown a moment ago, before something important. */
@Component
@Transactional
public class StepUp {
    private final SignIns signIns;
    private final SignInCodes codes;
    private final MemberSessions sessions;
    private final Clock clock;

    StepUp(SignIns signIns, SignInCodes codes, MemberSessions sessions, Clock clock) {
        this.signIns = signIns;
        this.codes = codes;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** adding: the method to be set up afterwards; null for none. session: the id in the member's cookie. */
    public SignIns.Begun begin(
            Society society,
            HostName host,
            SignedInMember member,
            String session,
            @Nullable Method adding,
            Optional<String> returnTo) {
        var shown = member.isFresh(clock.instant()) ? shown(society, session) : null;
        var begun = signIns.begin(
                society, host, member.account(), new FlowKey(Sha256.of(session)), shown, adding, returnTo);
        if (begun.state() instanceof SignIn.AwaitingMailedCode waiting) {
            codes.send(waiting);
        }
        return begun;
    }

    private @Nullable ShownFactor shown(Society society, String session) {
        return sessions.find(society.id(), session)
                .flatMap(found -> ProvenFactor.latestSecond(found.factors()))
                .map(factor ->
                        new ShownFactor(SecondFactor.valueOf(factor.kind().name()), factor.at()))
                .orElse(null);
    }
}
