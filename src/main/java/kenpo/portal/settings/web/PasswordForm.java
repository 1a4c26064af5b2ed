package kenpo.portal.settings.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Typed on /settings/password; elsewhere: the tick 全てのデバイスからサインアウトする. */
record PasswordForm(
        String present,
        String password,
        String confirmation,
        @Nullable Boolean elsewhere) {
    PasswordForm {
        present = Objects.requireNonNullElse(present, "");
        password = Objects.requireNonNullElse(password, "");
        confirmation = Objects.requireNonNullElse(confirmation, "");
    }

    /** As the page is first shown. */
    static PasswordForm fresh() {
        return new PasswordForm("", "", "", true);
    }

    boolean endsElsewhere() {
        return Boolean.TRUE.equals(elsewhere);
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "PasswordForm";
    }
}
