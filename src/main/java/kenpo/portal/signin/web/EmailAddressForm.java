package kenpo.portal.signin.web;

import java.util.Objects;

/** Typed on /sign-in/email-address. */
record EmailAddressForm(String email) {
    EmailAddressForm {
        email = Objects.requireNonNullElse(email, "");
    }

    static EmailAddressForm empty() {
        return new EmailAddressForm("");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "EmailAddressForm";
    }
}
