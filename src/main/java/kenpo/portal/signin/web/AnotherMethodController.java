package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import kenpo.portal.credential.SecondFactor;
import kenpo.portal.signin.flow.SecondFactorCheck;
import kenpo.portal.signin.flow.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 別の方法で認証する: what this account can show instead of the factor asked for. */
@Controller
class AnotherMethodController {
    private final SecondFactorCheck check;
    private final Arrival arrival;

    AnotherMethodController(SecondFactorCheck check, Arrival arrival) {
        this.check = check;
        this.arrival = arrival;
    }

    @GetMapping(SignInPages.ANOTHER_METHOD)
    String show(SignIn.AwaitingSecondFactor signIn, Model model) {
        model.addAttribute("page", new AnotherMethodPage(SignInPages.of(signIn), signIn.others()));
        return "signin/another-method";
    }

    /** One that the account does not have changes nothing. */
    @PostMapping(SignInPages.ANOTHER_METHOD)
    String choose(
            SignIn.AwaitingSecondFactor signIn,
            @RequestParam(required = false) @Nullable String factor,
            HttpServletRequest request,
            HttpServletResponse response) {
        named(factor).ifPresent(chosen -> check.askFor(signIn, chosen));
        return arrival.next(request, response);
    }

    private static Optional<SecondFactor> named(@Nullable String name) {
        return Arrays.stream(SecondFactor.values())
                .filter(factor -> factor.name().equals(name))
                .findFirst();
    }
}
