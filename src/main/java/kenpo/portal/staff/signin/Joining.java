package kenpo.portal.staff.signin;

import java.util.Optional;
import kenpo.portal.credential.FactorName;
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
    private final StaffEntrance entrance;

    Joining(
            Invitations invitations,
            StaffPasskeys passkeys,
            StaffPasswordRows passwords,
            StaffApps apps,
            StaffAppRows appRows,
            StaffEntrance entrance) {
        this.invitations = invitations;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.apps = apps;
        this.appRows = appRows;
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

    /** Whether a password was chosen already, beside which the app is to stand. */
    @Transactional(readOnly = true)
    public boolean hasPassword(StaffSignIn.Joining joining) {
        return passwords.find(joining.society(), joining.staff()).isPresent();
    }

    /** What the code was worth, and the session's id when all went well. */
    public Outcome withApp(Society society, StaffSignIn.Joining joining, String code) {
        if (!hasPassword(joining)
                || invitations.find(society, joining.invitation()).isEmpty()) {
            return new Outcome(new AppCheck.Refused(AppCheck.Why.WRONG), Optional.empty());
        }
        var check = apps.setUp(joining, code);
        return new Outcome(
                check,
                check instanceof AppCheck.Matched(var proof) ? enter(society, joining, proof) : Optional.empty());
    }

    /** Both of {@link #withApp}. */
    public record Outcome(AppCheck check, Optional<String> session) {}

    private Optional<String> enter(Society society, StaffSignIn.Joining joining, StaffProof proof) {
        if (!invitations.accept(society, joining.staff(), joining.invitation())) {
            throw new InvitationGone();
        }
        return entrance.enter(society, joining, proof);
    }
}
