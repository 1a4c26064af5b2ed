package kenpo.portal.settings.web;

import java.util.List;
import java.util.Map;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.credential.AuthenticatorApps;
import kenpo.portal.credential.Passkeys;
import kenpo.portal.credential.RecoveryCodes;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The methods a member can sign in with (認証方法), and the way to add one. */
@Controller
class MethodsController {
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final AuthenticatorApps apps;
    private final RecoveryCodes recoveryCodes;

    MethodsController(Accounts accounts, Passkeys passkeys, AuthenticatorApps apps, RecoveryCodes recoveryCodes) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.apps = apps;
        this.recoveryCodes = recoveryCodes;
    }

    @GetMapping("/settings/methods")
    String show(
            @AuthenticationPrincipal SignedInMember member, @RequestParam Map<String, String> parameters, Model model) {
        var society = member.society();
        var ownApps = apps.of(society, member.account());
        model.addAttribute(
                "page",
                new MethodsPage(
                        passkeys.of(society, member.account()),
                        ownApps,
                        mailedTo(accounts.find(society, member.account()).orElseThrow()),
                        recoveryCodes.left(society, member.account()),
                        addable(ownApps.size()),
                        parameters.containsKey("added")));
        return "settings/methods";
    }

    private static List<Method> addable(int apps) {
        return CurrentSociety.get().offeredMethods().stream()
                .filter(method -> switch (method) {
                    case PASSKEY -> true;
                    case AUTHENTICATOR_APP -> apps < AuthenticatorApps.MOST;
                    case EMAIL_CODE -> false;
                })
                .toList();
    }

    private static @Nullable String mailedTo(Account account) {
        var progress = account.firstSignIn();
        return progress.method() == Method.EMAIL_CODE && progress.email() != null
                ? progress.email().masked()
                : null;
    }
}
