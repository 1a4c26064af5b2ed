package kenpo.portal.signin.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Typed on /sign-in/authenticator-app-set-up; elsewhere: the tick 全てのデバイスからサインアウトする. */
record AuthenticatorAppSetUpForm(
        String code, String name, @Nullable Boolean elsewhere) {
    AuthenticatorAppSetUpForm {
        code = Objects.requireNonNullElse(code, "");
        name = Objects.requireNonNullElse(name, "");
    }

    /** As the page is first shown: whoever holds another device should have to sign in with the new factor. */
    static AuthenticatorAppSetUpForm fresh() {
        return new AuthenticatorAppSetUpForm("", "", true);
    }

    boolean endsElsewhere() {
        return Boolean.TRUE.equals(elsewhere);
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "AuthenticatorAppSetUpForm";
    }
}
