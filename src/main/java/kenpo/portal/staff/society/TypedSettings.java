package kenpo.portal.staff.society;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenpo.portal.society.Setting;
import kenpo.portal.society.SettingForm;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;

/**
 * What was typed on the page of a group: for each setting its value under the key, and under {@code seen:} and the key what
 * was kept when the page was opened.
 */
final class TypedSettings {
    static final String SEEN = "seen:";

    private final List<Setting> settings;
    private final MultiValueMap<String, String> typed;

    TypedSettings(SettingGroup group, MultiValueMap<String, String> typed) {
        settings = group.settings();
        this.typed = typed;
    }

    /** The settings whose value was changed on the page, each as it is to be kept; empty when one is not allowed. */
    Optional<Map<String, String>> changes(LocalDate today, BindingResult errors) {
        var changes = new LinkedHashMap<String, String>();
        for (var setting : settings) {
            var value = value(setting);
            if (isNoneOf(setting)) {
                refuse(setting, errors);
            } else if (!value.equals(seen(setting))) {
                setting.allowed(value, today)
                        .ifPresentOrElse(kept -> changes.put(setting.key(), kept), () -> refuse(setting, errors));
            }
        }
        changes.entrySet().removeIf(change -> change.getValue().equals(typedSeen(change.getKey())));
        return errors.hasErrors() ? Optional.empty() : Optional.of(changes);
    }

    /** What was kept under those keys when the page was opened. */
    Map<String, String> seen(Map<String, String> changes) {
        return changes.keySet().stream().collect(Collectors.toMap(key -> key, this::typedSeen));
    }

    /** The fields with what was typed; where somebody else was faster, that is seen now. */
    List<SettingField> fields(Map<String, String> overtaken) {
        return settings.stream()
                .map(setting -> new SettingField(
                        setting,
                        value(setting),
                        overtaken.getOrDefault(setting.key(), seen(setting)),
                        overtaken.get(setting.key())))
                .toList();
    }

    static List<SettingField> kept(SettingGroup group, Map<String, String> kept) {
        return group.settings().stream()
                .map(setting -> {
                    var value = kept.getOrDefault(setting.key(), "");
                    return new SettingField(setting, value, value, null);
                })
                .toList();
    }

    private static void refuse(Setting setting, BindingResult errors) {
        var arguments = setting.form() instanceof SettingForm.WholeNumber(int least, int most)
                ? new Object[] {least, most}
                : new Object[0];
        errors.rejectValue(setting.key(), "staffsociety.error." + kind(setting), arguments, null);
    }

    private static String kind(Setting setting) {
        return switch (setting.form()) {
            case SettingForm.WholeNumber _ -> "number";
            case SettingForm.Flag _, SettingForm.Choice _ -> "choice";
            case SettingForm.ComingDay _ -> "day";
            case SettingForm.AccentColour _ -> "colour";
            case SettingForm.Line _, SettingForm.Entries _ -> setting.key();
        };
    }

    /** As it is kept: a choice that is the standard is none. */
    private String value(Setting setting) {
        var joined = joined(setting);
        boolean untouched = joined.equals(seen(setting));
        return joined.equals(setting.standard()) && !untouched ? "" : joined;
    }

    /** Several ticks or lines are parted by commas. */
    private String joined(Setting setting) {
        return typed.getOrDefault(setting.key(), List.of()).stream()
                .flatMap(value -> setting.form() instanceof SettingForm.Entries
                        ? Stream.of(value.split("[\\r\\n,、，]"))
                        : Stream.of(value))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(","));
    }

    /** No tick at all, where one at least is needed: it would stand for the default. */
    private boolean isNoneOf(Setting setting) {
        return setting.form() instanceof SettingForm.Entries
                && !setting.standard().isEmpty()
                && joined(setting).isEmpty();
    }

    private String seen(Setting setting) {
        return typedSeen(setting.key());
    }

    private String typedSeen(String key) {
        return Optional.ofNullable(typed.getFirst(SEEN + key)).orElse("");
    }
}
