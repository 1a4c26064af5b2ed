package kenpo.portal.settings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.credential.EmailUndo;
import kenpo.portal.credential.UndoState;
import kenpo.portal.signin.Devices;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import kenpo.portal.web.Language;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The link mailed to the address an account had: only the button brings it back, which signs everybody out. */
@Controller
class UndoEmailController {
    private static final String PATH = "/undo-email/{token}";

    private final EmailUndo undo;
    private final Undoing undoing;

    UndoEmailController(EmailUndo undo, Undoing undoing) {
        this.undo = undo;
        this.undoing = undoing;
    }

    @GetMapping(PATH)
    String look(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        var link = undo.look(CurrentSociety.get().id(), token);
        if (link.mailLanguage().isPresent() && !Language.isChosen(request)) {
            return "redirect:/undo-email/{token}?lang="
                    + link.mailLanguage().get().getLanguage();
        }
        return page(link, model, response);
    }

    @PostMapping(PATH)
    String undo(@PathVariable String token, Model model, HttpServletResponse response) {
        var society = CurrentSociety.get().id();
        undoing.by(society, token);
        return page(undo.look(society, token), model, response);
    }

    private static String page(UndoState link, Model model, HttpServletResponse response) {
        var state = switch (link) {
            case UndoState.Undoable _ -> EmailLinkPage.State.OPEN;
            case UndoState.Undone _ -> EmailLinkPage.State.DONE;
            case UndoState.Expired _ -> EmailLinkPage.State.EXPIRED;
            case UndoState.Unknown _ -> EmailLinkPage.State.UNKNOWN;
        };
        response.setStatus(state.status());
        model.addAttribute("page", new EmailLinkPage(state));
        return "settings/undo-email";
    }

    /** The address and the sessions, all or nothing. */
    @Component
    static class Undoing {
        private final EmailUndo undo;
        private final Devices devices;

        Undoing(EmailUndo undo, Devices devices) {
            this.undo = undo;
            this.devices = devices;
        }

        @Transactional
        public void by(SocietyId society, String token) {
            undo.undo(society, token).ifPresent(account -> devices.endAll(society, account));
        }
    }
}
