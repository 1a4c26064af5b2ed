package kenpo.portal.staff.society;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kenpo.portal.society.Method;
import kenpo.portal.society.Setting;
import kenpo.portal.society.SettingForm;
import org.jspecify.annotations.Nullable;

/**
 * A setting as a field of a form.
 *
 * @param value as typed
 * @param seen what was kept when the page was opened
 * @param now what somebody else has set meanwhile; null: nothing
 */
record SettingField(
        Setting setting,
        String value,
        String seen,
        @Nullable String now) {
    /** How it is asked for. */
    enum Kind {
        TEXT,
        NUMBER,
        DAY,
        COLOUR,
        CHOICE,
        TICKS,
        LIST
    }

    public String key() {
        return setting.key();
    }

    public Kind kind() {
        return switch (setting.form()) {
            case SettingForm.WholeNumber _ -> Kind.NUMBER;
            case SettingForm.Flag _, SettingForm.Choice _ -> Kind.CHOICE;
            case SettingForm.ComingDay _ -> Kind.DAY;
            case SettingForm.AccentColour _ -> Kind.COLOUR;
            case SettingForm.Line _ -> Kind.TEXT;
            case SettingForm.Entries _ -> isMethods() ? Kind.TICKS : Kind.LIST;
        };
    }

    /** Of a choice: what may be chosen. */
    public List<String> choices() {
        return switch (setting.form()) {
            case SettingForm.Flag _ -> List.of("true", "false");
            case SettingForm.Choice(var values) -> values;
            case SettingForm.Entries _ ->
                isMethods()
                        ? Stream.of(Method.values()).map(SettingField::written).toList()
                        : List.of();
            case SettingForm.WholeNumber _, SettingForm.ComingDay _, SettingForm.AccentColour _, SettingForm.Line _ ->
                List.of();
        };
    }

    public int least() {
        return setting.form() instanceof SettingForm.WholeNumber(int least, int most) ? Math.min(least, most) : 0;
    }

    public int most() {
        return setting.form() instanceof SettingForm.WholeNumber(int least, int most) ? Math.max(least, most) : 0;
    }

    /** What holds: the value, or else the standard. */
    public String effective() {
        return value.isEmpty() ? setting.standard() : value;
    }

    /** With the value of whoever was faster. */
    public SettingField asSavedMeanwhile() {
        return new SettingField(setting, now == null ? value : now, seen, null);
    }

    public boolean holds(String choice) {
        return Arrays.asList(effective().split(",")).contains(choice);
    }

    /** A list as lines. */
    public String lines() {
        return value.replace(",", "\n");
    }

    /** A flag's words are the same everywhere. */
    public String choiceKey(String choice) {
        return setting.form() instanceof SettingForm.Flag
                ? "staffsociety.flag." + choice
                : "staffsociety.choice." + key() + "." + choice;
    }

    private boolean isMethods() {
        return key().equals("methods");
    }

    static String written(Method method) {
        return method.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
