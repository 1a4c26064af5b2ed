package kenpo.portal.settings.web;

import java.time.Instant;
import kenpo.portal.credential.ReportState;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /report/{token}, to whoever opens the mail, and so nothing but what the mail told.
 *
 * @param kind the key of the mail's subject; null with UNKNOWN, as at is
 */
record ReportLinkPage(
        State state, @Nullable String kind, @Nullable Instant at) {
    /** What the link is worth now. */
    enum State {
        REPORTABLE,
        REPORTED,
        EXPIRED,
        UNKNOWN
    }

    static ReportLinkPage of(ReportState link) {
        var state = switch (link) {
            case ReportState.Reportable _ -> State.REPORTABLE;
            case ReportState.Reported _ -> State.REPORTED;
            case ReportState.Expired _ -> State.EXPIRED;
            case ReportState.Unknown _ -> State.UNKNOWN;
        };
        return link.mail()
                .map(told -> new ReportLinkPage(
                        state,
                        "mail."
                                + told.kind()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-') + ".subject",
                        told.at()))
                .orElseGet(() -> new ReportLinkPage(state, null, null));
    }
}
