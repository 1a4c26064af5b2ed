package kenpo.portal.settings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.credential.EmailChange;
import kenpo.portal.credential.EmailCodeSending;
import kenpo.portal.credential.EmailConfirmationCheck;
import kenpo.portal.credential.PresentPassword;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.web.TokyoTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Another mail address (メールアドレスの変更): given, confirmed by code, or cancelled. */
@Controller
class EmailController {
    private static final String PATH = "/settings/email";

    private final EmailChange change;
    private final PresentPassword password;
    private final Accounts accounts;
    private final Clock clock;

    EmailController(EmailChange change, PresentPassword password, Accounts accounts, Clock clock) {
        this.change = change;
        this.password = password;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("form") EmailForm form,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            Model model) {
        var done = Arrays.stream(EmailPage.Done.values())
                .filter(each -> parameters.containsKey(each.name().toLowerCase(Locale.ROOT)))
                .findFirst();
        return page(member, done.orElse(null), model);
    }

    @PostMapping(PATH)
    String ask(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("form") EmailForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (!member.isFresh(clock.instant())) {
            return "redirect:" + PATH;
        }
        var account = accounts.find(member.society(), member.account()).orElseThrow();
        var address = EmailAddress.parse(form.email());
        judge(form, address, account, errors);
        if (!errors.hasErrors() && address.isPresent()) {
            return sent(change.ask(member.society(), member.account(), address.get()));
        }
        return wrong(member, model, response);
    }

    @PostMapping(PATH + "/resend")
    String resend(@AuthenticationPrincipal SignedInMember member) {
        return change.waiting(member.society(), member.account())
                .map(address -> sent(change.ask(member.society(), member.account(), address)))
                .orElse("redirect:" + PATH);
    }

    @PostMapping(PATH + "/code")
    String confirm(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("form") EmailForm form,
            BindingResult errors,
            Locale language,
            Model model,
            HttpServletResponse response) {
        switch (change.check(member.society(), member.account(), form.code())) {
            case EmailConfirmationCheck.Confirmed _ -> {
                return "redirect:" + PATH + "?changed";
            }
            case EmailConfirmationCheck.Mismatched(int remaining) ->
                errors.rejectValue("code", "signin.error.code-wrong", new Object[] {remaining}, null);
            case EmailConfirmationCheck.Expired _ -> errors.rejectValue("code", "signin.error.code-expired");
            case EmailConfirmationCheck.Waiting(var until) ->
                errors.rejectValue(
                        "code", "signin.error.waiting", new Object[] {TokyoTime.time(until, language)}, null);
            case EmailConfirmationCheck.Disabled _ -> errors.rejectValue("code", "signin.error.code-disabled");
            case EmailConfirmationCheck.Empty _ -> errors.rejectValue("code", "signin.error.code-empty");
            case EmailConfirmationCheck.NotSixDigits _ -> errors.rejectValue("code", "signin.error.code-six-digits");
        }
        return wrong(member, model, response);
    }

    @PostMapping(PATH + "/cancel")
    String cancel(@AuthenticationPrincipal SignedInMember member) {
        change.cancel(member.society(), member.account());
        return "redirect:" + PATH + "?cancelled";
    }

    /**
     * The password too, since a session stolen just after a factor was shown could else lead the ways back to a stranger's
     * mailbox. Last: only what could be changed costs a try.
     */
    private void judge(EmailForm form, Optional<EmailAddress> address, Account account, BindingResult errors) {
        var present = account.firstSignIn().email();
        if (address.isEmpty()) {
            errors.rejectValue(
                    "email", form.email().isBlank() ? "signin.error.email-empty" : "signin.error.email-form");
        } else if (present != null
                && present.value().equalsIgnoreCase(address.get().value())) {
            errors.rejectValue("email", "settings.error.email-same");
        }
        if (form.present().isEmpty()) {
            errors.rejectValue("present", "settings.error.present-empty");
        }
        if (!errors.hasErrors() && !password.isRight(CurrentSociety.get(), account, form.present())) {
            errors.rejectValue("present", "settings.error.present-refused");
        }
    }

    private static String sent(EmailCodeSending sending) {
        return "redirect:" + PATH + (sending instanceof EmailCodeSending.Sent ? "?sent" : "?wait");
    }

    private String wrong(SignedInMember member, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(member, null, model);
    }

    private String page(SignedInMember member, EmailPage.@Nullable Done done, Model model) {
        var account = accounts.find(member.society(), member.account()).orElseThrow();
        var present = account.firstSignIn().email();
        model.addAttribute(
                "page",
                new EmailPage(
                        present == null ? "" : present.value(),
                        change.waiting(member.society(), member.account())
                                .map(EmailAddress::value)
                                .orElse(null),
                        member.isFresh(clock.instant()),
                        done));
        return "settings/email";
    }
}
