package kenpo.portal.settings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.credential.UserIdChange;
import kenpo.portal.society.CurrentSociety;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Another user ID (ユーザIDの変更). */
@Controller
class UserIdController {
    private static final String PATH = "/settings/user-id";

    private final UserIdChange change;
    private final Accounts accounts;
    private final UserIds userIds;
    private final Clock clock;

    UserIdController(UserIdChange change, Accounts accounts, UserIds userIds, Clock clock) {
        this.change = change;
        this.accounts = accounts;
        this.userIds = userIds;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("form") UserIdForm form,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            Model model) {
        return Place.USER_ID.isOpenTo(member) ? page(member, parameters.containsKey("done"), model) : Place.closed();
    }

    @PostMapping(PATH)
    String change(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("form") UserIdForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (!Place.USER_ID.isOpenTo(member)) {
            return Place.closed();
        }
        if (!member.isFresh(clock.instant())) {
            return "redirect:" + PATH;
        }
        required(form, errors);
        if (!errors.hasErrors()) {
            var typed = UserId.typed(form.userId());
            switch (change.change(CurrentSociety.get(), member.account(), typed, form.present())) {
                case CHANGED -> {
                    return "redirect:" + PATH + "?done";
                }
                case SAME -> errors.rejectValue("userId", "settings.error.user-id-same");
                case NOT_CHOOSABLE -> errors.rejectValue("userId", "signin.error.user-id-form");
                case IN_PASSWORD -> errors.rejectValue("userId", "settings.error.user-id-in-password");
                case TAKEN -> errors.rejectValue("userId", "signin.error.user-id-taken");
                case REFUSED -> errors.rejectValue("present", "settings.error.present-refused");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(member, false, model);
    }

    private static void required(UserIdForm form, BindingResult errors) {
        if (form.userId().isBlank()) {
            errors.rejectValue("userId", "signin.error.user-id-empty");
        }
        if (form.present().isEmpty()) {
            errors.rejectValue("present", "settings.error.present-empty");
        }
    }

    private String page(SignedInMember member, boolean done, Model model) {
        var account = accounts.find(member.society(), member.account()).orElseThrow();
        var present = userIds.active(member.society(), account.member()).map(UserId::value);
        model.addAttribute("page", new UserIdPage(present.orElseThrow(), member.isFresh(clock.instant()), done));
        return "settings/user-id";
    }
}
