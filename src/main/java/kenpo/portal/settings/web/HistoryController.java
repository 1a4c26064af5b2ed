package kenpo.portal.settings.web;

import java.util.Locale;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.audit.MemberHistory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What happened to the account in the last twelve months (ログイン履歴), twenty a page. */
@Controller
class HistoryController {
    private final MemberHistory history;
    private final HistoryWords words;

    HistoryController(MemberHistory history, HistoryWords words) {
        this.history = history;
        this.words = words;
    }

    @GetMapping("/settings/history")
    String show(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(defaultValue = "1") int page,
            Locale language,
            Model model) {
        var account = member.account().value();
        int count = history.count(member.society(), account);
        if (page < 1 || page > Math.max(1, Math.ceilDiv(count, HistoryPage.SIZE))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var lines = history.of(member.society(), account, (page - 1) * HistoryPage.SIZE, HistoryPage.SIZE).stream()
                .map(event -> words.of(event, language))
                .toList();
        model.addAttribute("page", new HistoryPage(lines, page, count));
        return "settings/history";
    }
}
