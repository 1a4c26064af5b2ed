package kenpo.portal.staff.web;

import java.util.Objects;

/** Typed on /account/passkeys/{id}. */
record PasskeyNameForm(String name) {
    PasskeyNameForm {
        name = Objects.requireNonNullElse(name, "");
    }
}
