package kenpo.portal.settings.web;

import java.util.Locale;
import kenpo.portal.audit.HistoryEvent;
import kenpo.portal.signin.NetworkPart;
import org.springframework.stereotype.Component;

/** Puts an event of the trail into words that its member knows. */
@Component
class HistoryWords {
    private final BrowserName names;

    HistoryWords(BrowserName names) {
        this.names = names;
    }

    HistoryPage.Line of(HistoryEvent event, Locale language) {
        return new HistoryPage.Line(
                event.id(),
                event.at(),
                "audit.kind." + event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                event.succeeded(),
                event.byOffice(),
                event.browser().isEmpty() ? "" : names.of(event.browser(), language),
                NetworkPart.of(event.address()));
    }
}
