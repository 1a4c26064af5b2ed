package kenpo.portal.signin.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** What the warning before a session's end asks for: being asked is enough to go on. */
@Controller
class SessionContinuationController {
    @PostMapping("/session/continue")
    ResponseEntity<Void> goOn() {
        return ResponseEntity.noContent().build();
    }
}
