package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kenpo.portal.credential.EmailConfirmations;
import kenpo.portal.credential.LinkState;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.web.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The link of a confirmation mail, opened on any device: only the button confirms, and signs nobody in. In the mail's
 * language, unless its reader has chosen one.
 */
@Controller
class ConfirmationLinkController {
    private static final String PATH = "/email-confirmation/{token}";

    private final EmailConfirmations confirmations;

    ConfirmationLinkController(EmailConfirmations confirmations) {
        this.confirmations = confirmations;
    }

    @GetMapping(PATH)
    String look(
            @PathVariable String token,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var link = confirmations.look(CurrentSociety.get().id(), token);
        var ofMail = link.mailLanguage().filter(written -> !written.equals(language));
        if (ofMail.isPresent() && !Language.isChosen(request)) {
            return "redirect:/email-confirmation/{token}?lang=" + ofMail.get().getLanguage();
        }
        return page(link, model, response);
    }

    @PostMapping(PATH)
    String confirm(@PathVariable String token, Model model, HttpServletResponse response) {
        return page(confirmations.confirm(CurrentSociety.get().id(), token), model, response);
    }

    private static String page(LinkState link, Model model, HttpServletResponse response) {
        var state = switch (link) {
            case LinkState.Confirmable _ -> ConfirmationLinkPage.State.CONFIRMABLE;
            case LinkState.Confirmed _ -> ConfirmationLinkPage.State.CONFIRMED;
            case LinkState.AlreadyConfirmed _ -> ConfirmationLinkPage.State.ALREADY_CONFIRMED;
            case LinkState.Expired _ -> ConfirmationLinkPage.State.EXPIRED;
            case LinkState.Unknown _ -> ConfirmationLinkPage.State.UNKNOWN;
        };
        if (state == ConfirmationLinkPage.State.EXPIRED) {
            response.setStatus(HttpStatus.GONE.value());
        } else if (state == ConfirmationLinkPage.State.UNKNOWN) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("page", new ConfirmationLinkPage(state));
        return "signin/confirmation-link";
    }
}
