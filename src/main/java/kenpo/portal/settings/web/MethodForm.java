package kenpo.portal.settings.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Typed on /settings/methods/{key}; elsewhere: the tick 全てのデバイスからサインアウトする at the removal. */
record MethodForm(@Nullable String name, @Nullable Boolean elsewhere) {
    String typedName() {
        return Objects.requireNonNullElse(name, "");
    }

    boolean endsElsewhere() {
        return Boolean.TRUE.equals(elsewhere);
    }
}
