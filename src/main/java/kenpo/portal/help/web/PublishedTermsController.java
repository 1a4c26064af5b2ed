package kenpo.portal.help.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.terms.TermsOfUse;
import kenpo.portal.web.TokyoTime;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The terms of use in force, for everybody to read. */
@Controller
class PublishedTermsController {
    private final TermsOfUse terms;
    private final Clock clock;

    PublishedTermsController(TermsOfUse terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping("/terms")
    String show(Locale language, Model model) {
        var today = LocalDate.ofInstant(clock.instant(), TokyoTime.ZONE);
        var inForce = terms.inForce(CurrentSociety.get().id(), today)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", PublishedTermsPage.of(inForce, language));
        return "help/terms";
    }
}
