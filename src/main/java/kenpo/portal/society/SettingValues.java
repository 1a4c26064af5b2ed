package kenpo.portal.society;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Kept settings by key, read as what they mean; they were checked when they were set. */
record SettingValues(Map<String, String> kept) {
    String of(Setting setting) {
        var value = kept.get(setting.key());
        return value == null ? setting.standard() : value;
    }

    /** Null where there is none. */
    @Nullable
    String text(Setting setting) {
        var value = of(setting);
        return value.isEmpty() ? null : value;
    }

    int number(Setting setting) {
        return Integer.parseInt(of(setting));
    }

    boolean flag(Setting setting) {
        return Boolean.parseBoolean(of(setting));
    }

    @Nullable
    LocalDate day(Setting setting) {
        var value = of(setting);
        return value.isEmpty() ? null : LocalDate.parse(value);
    }

    Set<String> entries(Setting setting) {
        return Arrays.stream(of(setting).split(","))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<Method> methods() {
        return entries(Setting.METHODS).stream()
                .map(Methods::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
