package kenpo.portal.signin.web;

import java.util.Objects;
import kenpo.portal.account.UserId;
import org.jspecify.annotations.Nullable;

/** Typed on /sign-in; returnTo is a path of this portal, or empty; remember: the tick ログイン状態の保存. */
record PasswordForm(
        String userId,
        String password,
        String returnTo,
        @Nullable Boolean remember) {
    PasswordForm {
        userId = Objects.requireNonNullElse(userId, "");
        password = Objects.requireNonNullElse(password, "");
        returnTo = Objects.requireNonNullElse(returnTo, "");
    }

    static PasswordForm empty() {
        return new PasswordForm("", "", "", null);
    }

    /** The same, the user ID filled in. */
    PasswordForm of(UserId known) {
        return new PasswordForm(known.value(), "", returnTo, remember);
    }

    boolean wantsRemembering() {
        return Boolean.TRUE.equals(remember);
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "PasswordForm";
    }
}
