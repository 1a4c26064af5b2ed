package kenpo.portal.settings.web;

import java.util.List;
import kenpo.portal.credential.AuthenticatorApp;
import kenpo.portal.credential.Passkey;
import kenpo.portal.society.Method;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /settings/methods.
 *
 * @param maskedAddress where mailed codes go; null when they are not among the account's methods
 * @param addable the methods of which one more may be set up
 * @param added one has just been
 */
record MethodsPage(
        List<Passkey> passkeys,
        List<AuthenticatorApp> apps,
        @Nullable String maskedAddress,
        int recoveryCodes,
        List<Method> addable,
        boolean added) {
    MethodsPage {
        passkeys = List.copyOf(passkeys);
        apps = List.copyOf(apps);
        addable = List.copyOf(addable);
    }
}
