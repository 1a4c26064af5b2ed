package kenpo.portal.staff.members;

import java.util.Objects;

/** Typed on the page of an action: why, and for a change of the mail address the new one. */
record ActionForm(String email, String reason) {
    static final ActionForm EMPTY = new ActionForm("", "");

    ActionForm {
        email = Objects.requireNonNullElse(email, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "ActionForm";
    }
}
