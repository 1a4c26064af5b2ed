package kenpo.portal.recovery.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 認証方法が使えない方: which ways remain. */
@Controller
class LostMethodController {
    @GetMapping(RecoveryPages.LOST_METHOD)
    String show() {
        return "recovery/lost-method";
    }
}
