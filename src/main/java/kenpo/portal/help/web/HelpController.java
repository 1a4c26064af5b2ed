package kenpo.portal.help.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Help where the question arises, before signing in too: fixed texts, one page a situation. */
@Controller
class HelpController {
    private final HelpPictures pictures;

    HelpController(HelpPictures pictures) {
        this.pictures = pictures;
    }

    @ModelAttribute("pictures")
    HelpPictures pictures() {
        return pictures;
    }

    @GetMapping("/help")
    String topics() {
        return "help/help";
    }

    @GetMapping("/help/first-sign-in")
    String firstSignIn() {
        return "help/first-sign-in";
    }

    @GetMapping("/help/email-code")
    String emailCode() {
        return "help/email-code";
    }

    @GetMapping("/help/authenticator-app")
    String authenticatorApp() {
        return "help/authenticator-app";
    }

    @GetMapping("/help/passkey")
    String passkey() {
        return "help/passkey";
    }

    @GetMapping("/help/locked")
    String locked() {
        return "help/locked";
    }

    @GetMapping("/help/lost-device")
    String lostDevice() {
        return "help/lost-device";
    }

    @GetMapping("/help/forgot")
    String forgot() {
        return "help/forgot";
    }

    @GetMapping("/help/environment")
    String environment() {
        return "help/environment";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "help/privacy";
    }

    @GetMapping("/contact")
    String contact() {
        return "help/contact";
    }
}
