package kenpo.portal.recovery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kenpo.portal.recovery.flow.ResetLink;
import kenpo.portal.recovery.flow.ResetLinks;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.web.Language;
import kenpo.portal.web.PortalCookies;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The link of the mail, opened on any device: only the button uses it. In the mail's language, unless its reader has
 * chosen one.
 */
@Controller
class ResetLinkController {
    private final ResetLinks links;
    private final CurrentRecoveryResolver recoveries;

    ResetLinkController(ResetLinks links, CurrentRecoveryResolver recoveries) {
        this.links = links;
        this.recoveries = recoveries;
    }

    @GetMapping(RecoveryPages.LINK)
    String look(
            @PathVariable String token,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var link = links.look(CurrentSociety.get(), token);
        if (link instanceof ResetLink.Open(var written) && !written.equals(language) && !Language.isChosen(request)) {
            return "redirect:" + RecoveryPages.LINK + "?lang=" + written.getLanguage();
        }
        return page(link, model, response);
    }

    @PostMapping(RecoveryPages.LINK)
    String use(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        var id = links.use(CurrentSociety.get(), token);
        if (id.isEmpty()) {
            return page(links.look(CurrentSociety.get(), token), model, response);
        }
        PortalCookies.RECOVERY.write(request, response, id.get());
        return RecoveryPages.redirectTo(recoveries.pageOf(request, id.get()));
    }

    private static String page(ResetLink link, Model model, HttpServletResponse response) {
        var state = switch (link) {
            case ResetLink.Open _ -> ResetLinkPage.State.OPEN;
            case ResetLink.Ended _ -> ResetLinkPage.State.ENDED;
            case ResetLink.Unknown _ -> ResetLinkPage.State.UNKNOWN;
        };
        if (state == ResetLinkPage.State.ENDED) {
            response.setStatus(HttpStatus.GONE.value());
        } else if (state == ResetLinkPage.State.UNKNOWN) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("page", new ResetLinkPage(state));
        return "recovery/link";
    }
}
