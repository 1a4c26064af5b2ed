package kenpo.portal.settings.web;

import java.util.Locale;
import java.util.UUID;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.audit.HistoryEvent;
import kenpo.portal.audit.MemberHistory;
import kenpo.portal.credential.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A signed-in member says of an event that it was somebody else (心当たりがない), and is shown what to do then. */
@Controller
class ReportController {
    private final MemberHistory history;
    private final HistoryWords words;
    private final Reports reports;

    ReportController(MemberHistory history, HistoryWords words, Reports reports) {
        this.history = history;
        this.words = words;
        this.reports = reports;
    }

    @GetMapping("/report")
    String show(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam UUID event,
            @RequestParam(required = false) @Nullable String done,
            Locale language,
            Model model) {
        var line = words.of(find(member, event), language);
        model.addAttribute("page", new ReportPage(line, done != null));
        return "settings/report";
    }

    @PostMapping("/report")
    String report(@AuthenticationPrincipal SignedInMember member, @RequestParam UUID event) {
        var found = find(member, event);
        reports.byMember(member.society(), member.account(), found.id());
        return "redirect:/report?event=" + found.id() + "&done";
    }

    private HistoryEvent find(SignedInMember member, UUID event) {
        return history.find(member.society(), member.account().value(), event)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
