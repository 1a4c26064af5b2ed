package kenpo.portal.settings.web;

import java.util.Objects;

/** Typed on /settings/user-id. */
record UserIdForm(String userId, String present) {
    UserIdForm {
        userId = Objects.requireNonNullElse(userId, "");
        present = Objects.requireNonNullElse(present, "");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "UserIdForm";
    }
}
