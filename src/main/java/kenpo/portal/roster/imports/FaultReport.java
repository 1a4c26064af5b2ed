package kenpo.portal.roster.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts faults into words: for a person to read, or as CSV (行, 列, 値, 理由) for an office program. */
@Component
public class FaultReport {
    private final MessageSource messages;

    FaultReport(MessageSource messages) {
        this.messages = messages;
    }

    public String reason(Fault fault, Locale language) {
        var arguments = fault.reason() == Fault.Reason.FIELD_COUNT
                ? fault.argument().split(" / ", 2)
                : new String[] {fault.argument()};
        return text("roster.fault." + fault.reason(), language, (Object[]) arguments);
    }

    /** Line, column, value and reason in one line of text. */
    public String sentence(Fault fault, Locale language) {
        var sentence = new StringBuilder();
        if (fault.line() > 0) {
            sentence.append(text("roster.report.at-line", language, String.valueOf(fault.line())))
                    .append(' ');
        }
        if (fault.heading() != null) {
            sentence.append(fault.heading()).append("「").append(fault.value()).append("」 ");
        }
        return sentence.append(reason(fault, language)).toString();
    }

    public void writeHeadings(CsvWriter csv, Locale language) {
        csv.writeRecord(
                text("roster.report.line", language),
                text("roster.report.column", language),
                text("roster.report.value", language),
                text("roster.report.reason", language));
    }

    public void write(CsvWriter csv, Fault fault, Locale language) {
        csv.writeRecord(
                fault.line() == 0 ? "" : String.valueOf(fault.line()),
                fault.heading() == null ? "" : harmless(fault.heading()),
                harmless(fault.value()),
                reason(fault, language));
    }

    /** An office program would take the value for a formula. */
    private static String harmless(String value) {
        boolean formula = !value.isEmpty() && "=+-@＝＋－＠\t\r".indexOf(value.charAt(0)) >= 0;
        return formula ? "'" + value : value;
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
