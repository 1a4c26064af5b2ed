package kenpo.portal.settings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.credential.FactorName;
import kenpo.portal.credential.MethodRemoval;
import kenpo.portal.credential.OwnMethod;
import kenpo.portal.credential.OwnMethods;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** One method: its name, and its removal. Both want a factor shown a moment ago. */
@Controller
class MethodController {
    private static final String LIST = "/settings/methods";
    private static final String PATH = LIST + "/{key}";

    private final OwnMethods methods;
    private final OtherDevices others;
    private final Clock clock;

    MethodController(OwnMethods methods, OtherDevices others, Clock clock) {
        this.methods = methods;
        this.others = others;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(@AuthenticationPrincipal SignedInMember member, @PathVariable String key, Model model) {
        var method = find(member, key);
        model.addAttribute("form", new MethodForm(method.title(), true));
        return page(member, method, model);
    }

    @PostMapping(PATH + "/name")
    String rename(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String key,
            @ModelAttribute("form") MethodForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var method = find(member, key);
        if (!member.isFresh(clock.instant()) || !method.isNamed()) {
            return "redirect:" + LIST + "/" + method.key();
        }
        var name = FactorName.typed(form.typedName());
        if (name.isPresent()) {
            methods.rename(member.society(), member.account(), method, name.get());
            return "redirect:" + LIST + "?renamed";
        }
        errors.rejectValue("name", "signin.error.factor-name", new Object[] {FactorName.LONGEST}, null);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(member, method, model);
    }

    @PostMapping(PATH + "/removal")
    String remove(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String key,
            @ModelAttribute("form") MethodForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var method = find(member, key);
        if (!member.isFresh(clock.instant())) {
            return "redirect:" + LIST + "/" + method.key();
        }
        return switch (methods.remove(member.society(), member.account(), method)) {
            case MethodRemoval.REMOVED -> {
                if (form.endsElsewhere()) {
                    others.end(member, request, response);
                }
                yield "redirect:" + LIST + "?removed";
            }
            case MethodRemoval.LAST_ONE -> "redirect:" + LIST + "/" + method.key();
            case MethodRemoval.GONE_ALREADY -> "redirect:" + LIST;
        };
    }

    private OwnMethod find(SignedInMember member, String key) {
        return methods.find(member.society(), member.account(), key)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(SignedInMember member, OwnMethod method, Model model) {
        boolean last = methods.of(member.society(), member.account()).size() == 1;
        model.addAttribute("page", new MethodPage(method, last, member.isFresh(clock.instant())));
        return "settings/method";
    }
}
