package kenpo.portal.credential;

import java.util.Set;
import java.util.stream.Stream;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.Accounts;
import kenpo.portal.society.Method;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes every factor but the password from an account (認証方法の初期化), and what any browser holds of it. The next sign-in
 * proves the mailbox and sets a method up, as after the first sign-in.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MethodReset {
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final AuthenticatorAppRows apps;
    private final RecoveryCodeRows recoveryCodes;
    private final MailedCodes codes;
    private final HeldAccess heldAccess;

    MethodReset(
            Accounts accounts,
            Passkeys passkeys,
            AuthenticatorAppRows apps,
            RecoveryCodeRows recoveryCodes,
            MailedCodes codes,
            HeldAccess heldAccess) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.apps = apps;
        this.recoveryCodes = recoveryCodes;
        this.codes = codes;
        this.heldAccess = heldAccess;
    }

    /** False, and nothing changed, when the account has no method to sign in with. */
    public boolean of(Society society, AccountId account) {
        accounts.hold(society.id(), account);
        if (!accounts.forgetMethods(society.id(), account, next(society, present(society.id(), account)))) {
            return false;
        }
        passkeys.removeAll(society.id(), account);
        apps.removeAll(society.id(), account);
        recoveryCodes.removeAll(society.id(), account);
        codes.end(society.id(), account, Set.of(CodeKind.SIGN_IN, CodeKind.METHOD_SET_UP));
        heldAccess.end(society.id(), account);
        return true;
    }

    private Method present(SocietyId society, AccountId account) {
        return accounts.find(society, account)
                .flatMap(found ->
                        java.util.Optional.ofNullable(found.firstSignIn().method()))
                .orElse(Method.EMAIL_CODE);
    }

    /** The one they had, unless it is the mailed code: that alone would be a method at once, where another is offered. */
    private static Method next(Society society, Method present) {
        var offered = society.offeredMethods();
        return Stream.of(present, Method.PASSKEY, Method.AUTHENTICATOR_APP)
                .filter(method -> method != Method.EMAIL_CODE)
                .filter(offered::contains)
                .findFirst()
                .orElse(Method.EMAIL_CODE);
    }
}
