package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.signin.session.MethodSetUp;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Another method than the one chosen at step 5, for whom that one does not work out. */
@Controller
class MethodChangeController {
    private final MethodSetUp setUp;
    private final Arrival arrival;

    MethodChangeController(MethodSetUp setUp, Arrival arrival) {
        this.setUp = setUp;
        this.arrival = arrival;
    }

    @GetMapping(SignInPages.METHOD_CHANGE)
    String show(SignIn.SettingUpMethod signIn, Model model) {
        model.addAttribute("page", new MethodChangePage(SignInPages.of(signIn), others(signIn)));
        return "signin/method-change";
    }

    /** One that the society does not offer changes nothing. */
    @PostMapping(SignInPages.METHOD_CHANGE)
    String choose(
            SignIn.SettingUpMethod signIn,
            @RequestParam(required = false) @Nullable String method,
            HttpServletRequest request,
            HttpServletResponse response) {
        others(signIn).stream()
                .filter(other -> other.name().equals(method))
                .findFirst()
                .ifPresent(other -> setUp.chooseAnother(signIn, other));
        return arrival.next(request, response);
    }

    private static List<Method> others(SignIn.SettingUpMethod signIn) {
        var present = switch (signIn) {
            case SignIn.SettingUpAuthenticatorApp _ -> Method.AUTHENTICATOR_APP;
            case SignIn.SettingUpPasskey _ -> Method.PASSKEY;
        };
        return CurrentSociety.get().offeredMethods().stream()
                .filter(method -> method != present)
                .toList();
    }
}
