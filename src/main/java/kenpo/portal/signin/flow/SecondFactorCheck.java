package kenpo.portal.signin.flow;

import java.util.Optional;
import kenpo.portal.credential.AuthenticatorAppCheck;
import kenpo.portal.credential.AuthenticatorApps;
import kenpo.portal.credential.PasskeyCheck;
import kenpo.portal.credential.Passkeys;
import kenpo.portal.credential.RecoveryCodeCheck;
import kenpo.portal.credential.RecoveryCodes;
import kenpo.portal.credential.RelyingParty;
import kenpo.portal.credential.SecondFactor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks what is shown after the password, mailed codes apart; what matches has moved the sign-in on. */
@Component
public class SecondFactorCheck {
    private final AuthenticatorApps apps;
    private final Passkeys passkeys;
    private final RecoveryCodes recoveryCodes;
    private final SignInCodes emailCodes;
    private final SignIns signIns;

    SecondFactorCheck(
            AuthenticatorApps apps,
            Passkeys passkeys,
            RecoveryCodes recoveryCodes,
            SignInCodes emailCodes,
            SignIns signIns) {
        this.apps = apps;
        this.passkeys = passkeys;
        this.recoveryCodes = recoveryCodes;
        this.emailCodes = emailCodes;
        this.signIns = signIns;
    }

    /** Empty, and nothing counted, when another request of the same browser has moved the sign-in on already. */
    @Transactional
    public Optional<AuthenticatorAppCheck> check(SignIn.AwaitingAuthenticatorAppCode signIn, String typed) {
        var ticket = signIn.ticket();
        if (!signIns.holdForCode(ticket)) {
            return Optional.empty();
        }
        var check = apps.check(ticket.society(), ticket.account(), typed);
        if (check instanceof AuthenticatorAppCheck.Matched(var proof)) {
            signIn.proven(proof);
            signIns.secondFactorProven(ticket, proof.factor());
        }
        return Optional.of(check);
    }

    /** As above. */
    @Transactional
    public Optional<PasskeyCheck> check(SignIn.AwaitingPasskey signIn, RelyingParty party, String answer) {
        var ticket = signIn.ticket();
        if (!signIns.holdForCode(ticket)) {
            return Optional.empty();
        }
        var check = passkeys.check(ticket.society(), ticket.account(), ticket.key(), party, answer);
        if (check instanceof PasskeyCheck.Matched(var proof)) {
            signIn.proven(proof);
            signIns.secondFactorProven(ticket, proof.factor());
        }
        return Optional.of(check);
    }

    /** Hashes outside any transaction; throws HashingOverloaded. */
    public RecoveryCodeCheck check(SignIn.AwaitingRecoveryCode signIn, String typed) {
        var ticket = signIn.ticket();
        var check = recoveryCodes.check(ticket.society(), ticket.account(), typed);
        if (check instanceof RecoveryCodeCheck.Matched matched) {
            signIn.proven(matched.proof());
            signIns.secondFactorProven(ticket, matched.proof().factor());
        }
        return check;
    }

    /** Asks for another factor from now on, if the account can show it; a mailed code is sent at once. */
    @Transactional
    public void askFor(SignIn.AwaitingSecondFactor signIn, SecondFactor factor) {
        if (signIn.others().contains(factor)) {
            signIns.askFor(signIn.ticket(), factor);
            if (factor == SecondFactor.EMAIL_CODE) {
                emailCodes.sendFor(signIn);
            }
        }
    }
}
