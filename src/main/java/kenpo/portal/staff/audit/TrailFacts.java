package kenpo.portal.staff.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.TrailLine;
import kenpo.portal.society.Setting;
import kenpo.portal.society.SettingForm;
import org.springframework.context.MessageSource;

/** The facts of an event in words. What people have typed is shown as it is: never looked up, never taken for a pattern. */
final class TrailFacts {
    private static final String REASON = "why";
    private static final Set<String> TYPED = Set.of("before", "after", "name");
    private static final String KEY = "key";

    private final MessageSource messages;

    TrailFacts(MessageSource messages) {
        this.messages = messages;
    }

    List<TrailPage.Fact> of(TrailLine line, Locale language) {
        return line.facts().entrySet().stream()
                .filter(fact -> !fact.getKey().equals(REASON))
                .map(fact -> new TrailPage.Fact(
                        known("trail.fact." + part(fact.getKey()), fact.getKey(), language),
                        value(line, fact.getKey(), fact.getValue(), language)))
                .toList();
    }

    /** Empty when none was given. */
    String reason(TrailLine line, Locale language) {
        var why = line.facts().getOrDefault(REASON, "");
        return isOwnDoing(line) ? coded(why, language) : why;
    }

    /** Whoever acts on their own access types no reason; it is the program's. */
    private static boolean isOwnDoing(TrailLine line) {
        return line.subject() != null && line.subject().toString().equals(line.actor());
    }

    private String value(TrailLine line, String name, String value, Locale language) {
        if (line.kindName().equals(AuditKind.SOCIETY_SETTING_CHANGED.name())) {
            return setting(line, name, value, language);
        }
        boolean typed = TYPED.contains(name) || (name.equals("reason") && line.result() == AuditEvent.Result.SUCCEEDED);
        return typed ? value : coded(value, language);
    }

    private String setting(TrailLine line, String name, String value, Locale language) {
        if (name.equals(KEY)) {
            return known("staffsociety.setting." + value, value, language);
        }
        return Setting.all().stream()
                .filter(setting -> setting.key().equals(line.facts().get(KEY)))
                .findFirst()
                .map(setting -> value(setting, value, language))
                .orElse(value);
    }

    private String value(Setting setting, String value, Locale language) {
        if (!value.isEmpty()) {
            return words(setting, value, language);
        }
        return setting.isName() || setting.standard().isEmpty()
                ? messages.getMessage("staffsociety.none", null, language)
                : messages.getMessage(
                        "trail.standard", new Object[] {words(setting, setting.standard(), language)}, language);
    }

    private String words(Setting setting, String value, Locale language) {
        return switch (setting.form()) {
            case SettingForm.Flag _ -> known("staffsociety.flag." + value, value, language);
            case SettingForm.Choice _, SettingForm.Entries _ ->
                Arrays.stream(value.split(","))
                        .map(one -> known("staffsociety.choice." + setting.key() + "." + one, one, language))
                        .collect(Collectors.joining(messages.getMessage("trail.and", null, language)));
            case SettingForm.WholeNumber _, SettingForm.ComingDay _, SettingForm.AccentColour _, SettingForm.Line _ ->
                value;
        };
    }

    private String coded(String value, Locale language) {
        return known("trail.value." + part(value), value, language);
    }

    /** Not as the default of the look-up, which would read what is stored as a pattern. */
    String known(String key, String otherwise, Locale language) {
        var found = messages.getMessage(key, null, null, language);
        return found == null ? otherwise : found;
    }

    static String part(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
