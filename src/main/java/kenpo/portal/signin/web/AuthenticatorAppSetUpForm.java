package kenpo.portal.signin.web;

import java.util.Objects;

/**
 * Typed on /sign-in/authenticator-app-set-up; elsewhere: the tick 全てのデバイスからサインアウトする, as text, since anything may be
 * posted.
 */
record AuthenticatorAppSetUpForm(String code, String name, String elsewhere) {
    private static final String TICKED = "true";

    AuthenticatorAppSetUpForm {
        code = Objects.requireNonNullElse(code, "");
        name = Objects.requireNonNullElse(name, "");
        elsewhere = TICKED.equals(elsewhere) ? TICKED : "";
    }

    /** As the page is first shown: whoever holds another device should have to sign in with the new factor. */
    static AuthenticatorAppSetUpForm fresh() {
        return new AuthenticatorAppSetUpForm("", "", TICKED);
    }

    boolean endsElsewhere() {
        return elsewhere.equals(TICKED);
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "AuthenticatorAppSetUpForm";
    }
}
