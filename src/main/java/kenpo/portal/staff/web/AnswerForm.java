package kenpo.portal.staff.web;

import java.util.Objects;

/** Filled in by a page's script: the browser's credential as JSON. */
record AnswerForm(String answer) {
    AnswerForm {
        answer = Objects.requireNonNullElse(answer, "");
    }

    /** Never what was filled in: this text may end in a log. */
    @Override
    public String toString() {
        return "AnswerForm";
    }
}
