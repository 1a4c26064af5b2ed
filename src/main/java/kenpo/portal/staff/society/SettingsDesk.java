package kenpo.portal.staff.society;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kenpo.portal.credential.MethodUse;
import kenpo.portal.credential.MethodUses;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SettingAuthor;
import kenpo.portal.society.Societies;
import kenpo.portal.staff.Approvals;
import kenpo.portal.staff.Reason;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.web.Reasons;
import kenpo.portal.web.TokyoTime;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/** Changes a group of settings as it was typed, or says what stands in the way. */
@Component
class SettingsDesk {
    private static final String METHODS = "methods";

    private final Societies societies;
    private final MethodUses methods;
    private final TwoPersonsOffDeed twoPersonsOff;
    private final Approvals approvals;
    private final SettingsView view;
    private final Clock clock;

    SettingsDesk(
            Societies societies,
            MethodUses methods,
            TwoPersonsOffDeed twoPersonsOff,
            Approvals approvals,
            SettingsView view,
            Clock clock) {
        this.societies = societies;
        this.methods = methods;
        this.twoPersonsOff = twoPersonsOff;
        this.approvals = approvals;
        this.view = view;
        this.clock = clock;
    }

    String change(SignedInStaff by, SettingGroup group, MultiValueMap<String, String> parameters, Model model) {
        var typed = new TypedSettings(group, parameters);
        var errors = new MapBindingResult(parameters, "form");
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        var why = Optional.ofNullable(parameters.getFirst("reason")).orElse("");
        if (parameters.containsKey("preview")) {
            return view.typed(group, typed.fields(Map.of()), why, List.of(), model);
        }
        var changes = typed.changes(LocalDate.ofInstant(clock.instant(), TokyoTime.ZONE), errors);
        var reason = group.changesAccess() ? Reasons.read(why, errors) : Optional.<Reason>empty();
        if (changes.isEmpty() || errors.hasErrors()) {
            return view.typed(group, typed.fields(Map.of()), why, List.of(), model);
        }
        var affected = parameters.containsKey("confirmed") ? List.<MethodUse>of() : affected(by, changes.get());
        if (!affected.isEmpty()) {
            return view.typed(group, typed.fields(Map.of()), why, affected, model);
        }
        var society = CurrentSociety.get();
        if (TwoPersonsOffDeed.isIn(changes.get(), society)) {
            approvals.doOrAsk(society, by, twoPersonsOff, null, "", reason.orElseThrow());
            return "redirect:/approvals?result=asked";
        }
        var author = new SettingAuthor(by.id().value(), reason.map(Reason::text).orElse(""));
        var overtaken = societies.set(by.society(), typed.seen(changes.get()), changes.get(), author);
        if (!overtaken.isEmpty()) {
            errors.reject("staffsociety.error.overtaken");
            return view.typed(group, typed.fields(overtaken), why, List.of(), model);
        }
        return "redirect:" + SettingPaths.INDEX + "/" + group.path() + "?changed";
    }

    /** Who has a method that would no longer be offered. */
    private List<MethodUse> affected(SignedInStaff by, Map<String, String> changes) {
        var offered = changes.get(METHODS);
        if (offered == null || offered.isEmpty()) {
            return List.of();
        }
        var left = Arrays.asList(offered.split(","));
        return methods.of(by.society()).stream()
                .filter(use -> !left.contains(SettingField.written(use.method())) && use.accounts() > 0)
                .toList();
    }
}
