package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kenpo.portal.credential.HashingOverloaded;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Sends a browser to the page of the step it stands at. */
@ControllerAdvice
class WrongStepAdvice {
    @ExceptionHandler
    String redirect(WrongStep wrong) {
        return SignInPages.redirectTo(wrong.rightPage());
    }

    /** More sign-ins at once than there is power to hash passwords for: come back in a moment. */
    @ExceptionHandler
    void overloaded(HashingOverloaded overloaded, HttpServletResponse response) throws IOException {
        comeBackSoon(response);
    }

    static void comeBackSoon(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
