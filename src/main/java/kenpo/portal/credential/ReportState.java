package kenpo.portal.credential;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kenpo.portal.mail.Mail;

/** What the link of a mail is worth by which its reader reports what it told. */
public sealed interface ReportState {
    /** What the mail told, when, and in which language. */
    record Told(Mail.Kind kind, Instant at, Locale language) {}

    record Reportable(Told told) implements ReportState {}

    record Reported(Told told) implements ReportState {}

    record Expired(Told told) implements ReportState {}

    /** Not a link of this society, or long forgotten. */
    record Unknown() implements ReportState {}

    default Optional<Told> mail() {
        return switch (this) {
            case Reportable(var told) -> Optional.of(told);
            case Reported(var told) -> Optional.of(told);
            case Expired(var told) -> Optional.of(told);
            case Unknown() -> Optional.empty();
        };
    }
}
