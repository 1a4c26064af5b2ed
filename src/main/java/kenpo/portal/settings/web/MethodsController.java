package kenpo.portal.settings.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.credential.AuthenticatorApps;
import kenpo.portal.credential.OwnMethod;
import kenpo.portal.credential.OwnMethods;
import kenpo.portal.credential.RecoveryCodes;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Method;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The methods a member can sign in with (認証方法), and the way to add one. */
@Controller
class MethodsController {
    private final OwnMethods methods;
    private final RecoveryCodes recoveryCodes;

    MethodsController(OwnMethods methods, RecoveryCodes recoveryCodes) {
        this.methods = methods;
        this.recoveryCodes = recoveryCodes;
    }

    @GetMapping("/settings/methods")
    String show(
            @AuthenticationPrincipal SignedInMember member, @RequestParam Map<String, String> parameters, Model model) {
        var own = methods.of(member.society(), member.account());
        var done = Arrays.stream(MethodsPage.Done.values())
                .filter(each -> parameters.containsKey(each.name().toLowerCase(Locale.ROOT)))
                .findFirst();
        model.addAttribute(
                "page",
                new MethodsPage(
                        own, recoveryCodes.left(member.society(), member.account()), addable(own), done.orElse(null)));
        return "settings/methods";
    }

    private static List<Method> addable(List<OwnMethod> own) {
        long apps = own.stream().filter(OwnMethod.OfApp.class::isInstance).count();
        return CurrentSociety.get().offeredMethods().stream()
                .filter(method -> switch (method) {
                    case PASSKEY -> true;
                    case AUTHENTICATOR_APP -> apps < AuthenticatorApps.MOST;
                    case EMAIL_CODE -> false;
                })
                .toList();
    }
}
