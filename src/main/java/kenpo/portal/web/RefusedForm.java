package kenpo.portal.web;

import jakarta.servlet.http.HttpServletRequest;

/** Lets the page frame say that the form just sent changed nothing and should be sent again. */
public final class RefusedForm {
    private RefusedForm() {}

    public static void announce(HttpServletRequest request) {
        request.setAttribute(RefusedForm.class.getName(), true);
    }
}
