package kenpo.portal.staff.web;

import kenpo.portal.staff.signin.InvitationGone;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads whoever is not where they thought back to the sign-in page. */
@ControllerAdvice
class StaffAdvice {
    @ExceptionHandler
    String expired(NotSigningIn notSigningIn) {
        return OfficePages.redirectTo(OfficePages.SIGN_IN + "?expired");
    }

    @ExceptionHandler
    String gone(InvitationGone gone) {
        return OfficePages.redirectTo(OfficePages.SIGN_IN + "?expired");
    }
}
