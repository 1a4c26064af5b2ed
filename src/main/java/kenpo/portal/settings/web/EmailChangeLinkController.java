package kenpo.portal.settings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.credential.EmailChange;
import kenpo.portal.credential.LinkState;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.web.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The link mailed to a new address, opened on any device: only the button confirms, and signs nobody in. */
@Controller
class EmailChangeLinkController {
    private static final String PATH = "/email-change/{token}";

    private final EmailChange change;

    EmailChangeLinkController(EmailChange change) {
        this.change = change;
    }

    @GetMapping(PATH)
    String look(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        var link = change.look(CurrentSociety.get().id(), token);
        if (link.mailLanguage().isPresent() && !Language.isChosen(request)) {
            return "redirect:/email-change/{token}?lang="
                    + link.mailLanguage().get().getLanguage();
        }
        return page(link, model, response);
    }

    @PostMapping(PATH)
    String confirm(@PathVariable String token, Model model, HttpServletResponse response) {
        return page(change.confirm(CurrentSociety.get().id(), token), model, response);
    }

    private static String page(LinkState link, Model model, HttpServletResponse response) {
        var state = switch (link) {
            case LinkState.Confirmable _ -> EmailLinkPage.State.OPEN;
            case LinkState.Confirmed _, LinkState.AlreadyConfirmed _ -> EmailLinkPage.State.DONE;
            case LinkState.Expired _ -> EmailLinkPage.State.EXPIRED;
            case LinkState.Unknown _ -> EmailLinkPage.State.UNKNOWN;
        };
        response.setStatus(state.status());
        model.addAttribute("page", new EmailLinkPage(state));
        return "settings/email-change";
    }
}
