package kenpo.portal.settings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.credential.ReportState;
import kenpo.portal.credential.Reports;
import kenpo.portal.signin.Devices;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import kenpo.portal.web.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The link in every mail about an account, opened on any device without a sign-in: only the button reports, which signs
 * everybody out of the account. In the mail's language, unless its reader has chosen one.
 */
@Controller
class ReportLinkController {
    private static final String PATH = "/report/{token}";

    private final Reports reports;
    private final Reporting reporting;

    ReportLinkController(Reports reports, Reporting reporting) {
        this.reports = reports;
        this.reporting = reporting;
    }

    @GetMapping(PATH)
    String look(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        var link = reports.look(CurrentSociety.get().id(), token);
        if (link.mail().isPresent() && !Language.isChosen(request)) {
            return "redirect:/report/{token}?lang="
                    + link.mail().get().language().getLanguage();
        }
        return page(link, model, response);
    }

    @PostMapping(PATH)
    String report(@PathVariable String token, Model model, HttpServletResponse response) {
        var society = CurrentSociety.get().id();
        reporting.byLink(society, token);
        return page(reports.look(society, token), model, response);
    }

    private static String page(ReportState link, Model model, HttpServletResponse response) {
        var page = ReportLinkPage.of(link);
        switch (page.state()) {
            case REPORTABLE, REPORTED -> {}
            case EXPIRED -> response.setStatus(HttpStatus.GONE.value());
            case UNKNOWN -> response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("page", page);
        return "settings/report-link";
    }

    /** The report and what follows from it, all or nothing. */
    @Component
    static class Reporting {
        private final Reports reports;
        private final Devices devices;

        Reporting(Reports reports, Devices devices) {
            this.reports = reports;
            this.devices = devices;
        }

        @Transactional
        public void byLink(SocietyId society, String token) {
            reports.byLink(society, token).ifPresent(account -> devices.endAll(society, account));
        }
    }
}
