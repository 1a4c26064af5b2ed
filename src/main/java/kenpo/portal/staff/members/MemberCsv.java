package kenpo.portal.staff.members;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kenpo.portal.staff.FormulaSafe;
import kenpo.portal.web.TokyoTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A list of persons as an office program reads it; no date of birth, address or user ID leaves with it. */
@Component
class MemberCsv {
    private static final List<String> COLUMNS = List.of(
            "symbol",
            "number",
            "sub-number",
            "name",
            "kana",
            "kind",
            "relationship",
            "acquired",
            "lost",
            "establishment-code",
            "establishment",
            "state",
            "last-sign-in");

    private final MessageSource messages;

    MemberCsv(MessageSource messages) {
        this.messages = messages;
    }

    /** Begins a file: byte order mark, so that office programs take it for UTF-8, and the headings. */
    CsvWriter begin(Writer writer, Locale language) throws IOException {
        writer.write('\uFEFF');
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(COLUMNS.stream()
                .map(column -> text("members.column." + column, language))
                .toList());
        return csv;
    }

    void write(CsvWriter csv, FoundMember member, Locale language) {
        csv.writeRecord(Stream.of(
                        member.card().symbol(),
                        member.card().number(),
                        member.card().subNumber(),
                        member.name(),
                        member.kanaName(),
                        text("members.kind." + member.kind().name(), language),
                        member.relationship(),
                        member.acquiredOn(),
                        member.lostOn(),
                        member.establishmentCode(),
                        member.establishment(),
                        member.state() == null
                                ? ""
                                : text("members.state." + member.state().name(), language),
                        moment(member.lastSignIn()))
                .map(FormulaSafe::cell)
                .toList());
    }

    private static @Nullable String moment(@Nullable Instant at) {
        return at == null
                ? null
                : at.atZone(TokyoTime.ZONE)
                        .toLocalDateTime()
                        .withNano(0)
                        .toString()
                        .replace('T', ' ');
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
