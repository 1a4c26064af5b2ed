package kenpo.portal.recovery.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Sends a browser to the page of the step it stands at. */
@ControllerAdvice
class WrongRecoveryStepAdvice {
    @ExceptionHandler
    String redirect(WrongRecoveryStep wrong) {
        return RecoveryPages.redirectTo(wrong.rightPage());
    }
}
