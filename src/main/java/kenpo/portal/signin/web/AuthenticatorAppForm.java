package kenpo.portal.signin.web;

import java.util.Objects;

/** Typed on /sign-in/authenticator-app. */
record AuthenticatorAppForm(String code) {
    AuthenticatorAppForm {
        code = Objects.requireNonNullElse(code, "");
    }

    static AuthenticatorAppForm empty() {
        return new AuthenticatorAppForm("");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "AuthenticatorAppForm";
    }
}
