package kenpo.portal.recovery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import kenpo.portal.recovery.flow.Recovery;
import kenpo.portal.recovery.flow.RosterFactsCheck;
import kenpo.portal.roster.DateInput;
import kenpo.portal.web.TokyoTime;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Card number and date of birth beside a private mailbox. */
@Controller
class RosterFactsController {
    private final RosterFactsCheck check;
    private final CurrentRecoveryResolver recoveries;
    private final Clock clock;

    RosterFactsController(RosterFactsCheck check, CurrentRecoveryResolver recoveries, Clock clock) {
        this.check = check;
        this.recoveries = recoveries;
        this.clock = clock;
    }

    @GetMapping(RecoveryPages.IDENTITY_CHECK)
    String show(
            Recovery.AwaitingRosterFacts recovery,
            @ModelAttribute("form") RosterFactsForm form,
            BindingResult errors,
            Model model) {
        return page(recovery, model);
    }

    @PostMapping(RecoveryPages.IDENTITY_CHECK)
    String check(
            Recovery.AwaitingRosterFacts recovery,
            @ModelAttribute("form") RosterFactsForm form,
            BindingResult errors,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = DateInput.parse(form.dateOfBirth(), LocalDate.ofInstant(clock.instant(), TokyoTime.ZONE));
        CardErrors.explain(errors, form.symbol(), form.number());
        BirthDateErrors.explain(errors, typed);
        if (!errors.hasErrors() && typed instanceof DateInput.Parsed(var born)) {
            switch (check.check(recovery, form.symbol(), form.number(), born)) {
                case RosterFactsCheck.Outcome.Matched _ -> {
                    return recoveries.next(request);
                }
                case RosterFactsCheck.Outcome.Mismatched(int remaining) ->
                    errors.reject("recovery.error.facts-wrong", new Object[] {remaining}, null);
                case RosterFactsCheck.Outcome.Waiting(var until) ->
                    errors.reject("signin.error.waiting", new Object[] {TokyoTime.time(until, language)}, null);
                case RosterFactsCheck.Outcome.Disabled _ -> errors.reject("recovery.error.facts-disabled");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(recovery, model);
    }

    private static String page(Recovery.AwaitingRosterFacts recovery, Model model) {
        model.addAttribute("page", new RecoveryFactorPage(!recovery.others().isEmpty(), false));
        return "recovery/identity-check";
    }
}
