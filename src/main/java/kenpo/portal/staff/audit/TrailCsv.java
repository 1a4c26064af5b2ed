package kenpo.portal.staff.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenpo.portal.audit.TrailLine;
import kenpo.portal.staff.FormulaSafe;
import kenpo.portal.web.TokyoTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The trail as an office program reads it: words for people, ids and stored names for whoever counts. */
@Component
class TrailCsv {
    private static final List<String> COLUMNS = List.of(
            "at",
            "event",
            "result",
            "actor",
            "subject",
            "reason",
            "details",
            "source",
            "browser",
            "kind",
            "actor-id",
            "subject-id",
            "event-id");

    private final TrailWords words;
    private final MessageSource messages;

    TrailCsv(TrailWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    CsvWriter begin(Writer writer, Locale language) throws IOException {
        writer.write('\uFEFF');
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(COLUMNS.stream()
                .map(column -> messages.getMessage("trail.column." + column, null, language))
                .toList());
        return csv;
    }

    void write(CsvWriter csv, TrailLine line, Map<String, String> names, Locale language) {
        var said = words.line(line, names, language);
        var details = said.facts().stream()
                .map(fact -> fact.name() + "=" + fact.value())
                .collect(Collectors.joining("; "));
        csv.writeRecord(Stream.of(
                        line.at().atZone(TokyoTime.ZONE).toOffsetDateTime(),
                        said.kind(),
                        words.result(line, language),
                        said.actor(),
                        said.subject(),
                        said.reason(),
                        details,
                        line.address(),
                        line.browser(),
                        line.kindName(),
                        line.actor(),
                        line.subject(),
                        line.id())
                .map(FormulaSafe::cell)
                .toList());
    }
}
