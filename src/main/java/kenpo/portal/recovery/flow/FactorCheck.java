package kenpo.portal.recovery.flow;

import java.util.Optional;
import kenpo.portal.credential.AuthenticatorAppCheck;
import kenpo.portal.credential.AuthenticatorApps;
import kenpo.portal.credential.PasskeyCheck;
import kenpo.portal.credential.Passkeys;
import kenpo.portal.credential.RecoveryCodeCheck;
import kenpo.portal.credential.RecoveryCodes;
import kenpo.portal.credential.RelyingParty;
import kenpo.portal.credential.RememberedBrowserCheck;
import kenpo.portal.credential.RememberedBrowserUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks what is shown beside the mailbox; what matches has moved on. */
@Component
public class FactorCheck {
    private final AuthenticatorApps apps;
    private final Passkeys passkeys;
    private final RecoveryCodes recoveryCodes;
    private final RememberedBrowserUse browsers;
    private final RecoveryRows rows;

    FactorCheck(
            AuthenticatorApps apps,
            Passkeys passkeys,
            RecoveryCodes recoveryCodes,
            RememberedBrowserUse browsers,
            RecoveryRows rows) {
        this.apps = apps;
        this.passkeys = passkeys;
        this.recoveryCodes = recoveryCodes;
        this.browsers = browsers;
        this.rows = rows;
    }

    /** Empty, and nothing counted, when another request of the same browser was first. */
    @Transactional
    public Optional<AuthenticatorAppCheck> check(Recovery.AwaitingAuthenticatorAppCode recovery, String typed) {
        var ticket = recovery.ticket();
        if (!rows.hold(ticket)) {
            return Optional.empty();
        }
        var check = apps.check(ticket.society(), recovery.account(), typed);
        if (check instanceof AuthenticatorAppCheck.Matched(var proof)) {
            recovery.proven(proof);
            rows.factorShown(ticket, RecoveryFactor.AUTHENTICATOR_APP);
        }
        return Optional.of(check);
    }

    /** As above. */
    @Transactional
    public Optional<PasskeyCheck> check(Recovery.AwaitingPasskey recovery, RelyingParty party, String answer) {
        var ticket = recovery.ticket();
        if (!rows.hold(ticket)) {
            return Optional.empty();
        }
        var check = passkeys.check(ticket.society(), recovery.account(), ticket.key(), party, answer);
        if (check instanceof PasskeyCheck.Matched(var proof)) {
            recovery.proven(proof);
            rows.factorShown(ticket, RecoveryFactor.PASSKEY);
        }
        return Optional.of(check);
    }

    /** As above; the token is replaced with it, and a copy that comes to light is dealt with as at a sign-in. */
    @Transactional
    public Optional<RememberedBrowserCheck> check(Recovery.AwaitingRememberedBrowser recovery, String cookie) {
        var ticket = recovery.ticket();
        if (!rows.hold(ticket)) {
            return Optional.empty();
        }
        var check = browsers.useBesideMailbox(ticket.society(), recovery.account(), cookie);
        if (check instanceof RememberedBrowserCheck.Matched(var proof, var _)) {
            recovery.proven(proof);
            rows.factorShown(ticket, RecoveryFactor.REMEMBERED_BROWSER);
        }
        return Optional.of(check);
    }

    /** Hashes outside any transaction; throws HashingOverloaded. */
    public RecoveryCodeCheck check(Recovery.AwaitingRecoveryCode recovery, String typed) {
        var ticket = recovery.ticket();
        var check = recoveryCodes.check(ticket.society(), recovery.account(), typed);
        if (check instanceof RecoveryCodeCheck.Matched matched) {
            recovery.proven(matched.proof());
            rows.factorShown(ticket, RecoveryFactor.RECOVERY_CODE);
        }
        return check;
    }

    /** Asks for another factor from now on, if the account can show it. */
    @Transactional
    public void askFor(Recovery.AwaitingFactor recovery, RecoveryFactor factor) {
        if (recovery.others().contains(factor)) {
            rows.askFor(recovery.ticket(), factor);
        }
    }
}
