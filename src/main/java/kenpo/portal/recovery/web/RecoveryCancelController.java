package kenpo.portal.recovery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.recovery.flow.Recoveries;
import kenpo.portal.web.PortalCookies;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** 中止する on the way to a new password: the old one stays. */
@Controller
class RecoveryCancelController {
    private final Recoveries recoveries;
    private final CurrentRecoveryResolver current;

    RecoveryCancelController(Recoveries recoveries, CurrentRecoveryResolver current) {
        this.recoveries = recoveries;
        this.current = current;
    }

    @PostMapping(RecoveryPages.CANCEL)
    String cancel(HttpServletRequest request, HttpServletResponse response) {
        current.current(request).ifPresent(recoveries::leave);
        PortalCookies.RECOVERY.clear(request, response);
        return RecoveryPages.redirectTo(RecoveryPages.SIGN_IN);
    }
}
