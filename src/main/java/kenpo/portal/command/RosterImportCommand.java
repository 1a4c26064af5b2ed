package kenpo.portal.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.operator.Refusal;
import kenpo.portal.roster.imports.DeparturesNotAllowed;
import kenpo.portal.roster.imports.Extent;
import kenpo.portal.roster.imports.Fault;
import kenpo.portal.roster.imports.FaultReport;
import kenpo.portal.roster.imports.FileRefused;
import kenpo.portal.roster.imports.ImportUnderWay;
import kenpo.portal.roster.imports.OpenImport;
import kenpo.portal.roster.imports.Preview;
import kenpo.portal.roster.imports.RosterImport;
import kenpo.portal.society.Society;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Brings the roster up to a CSV file of the society, after a preview.")
final class RosterImportCommand extends SocietyCommand {
    private static final int FAULTS_SHOWN = 20;

    @Parameters(paramLabel = "FILE", description = "the CSV file, in UTF-8 or Shift_JIS")
    private Path file = Path.of("");

    @Option(names = "--delta", description = "the file holds changes only (差分); else it is the whole state (全件)")
    private boolean delta;

    @Option(names = "--yes", description = "import without asking")
    private boolean yes;

    @Option(
            names = "--allow-departures",
            paramLabel = "N",
            description = "confirms that exactly N members leave, where that is more than 5 %%")
    private @Nullable Integer allowedDepartures;

    @Option(names = "--errors", paramLabel = "FILE", description = "where to write all errors, as CSV")
    private @Nullable Path errors;

    @Option(names = "--language", paramLabel = "ja|en", description = "of what is printed and written; else ja")
    private Locale language = Locale.JAPANESE;

    @Override
    int run(BeanFactory portal, Society society, Terminal terminal) {
        var progress = ProgressBar.on(terminal, portal.getBean(MessageSource.class), language);
        var texts = new Texts(portal.getBean(MessageSource.class), language);
        var report = portal.getBean(FaultReport.class);
        try (var open = portal.getBean(RosterImport.class).open(society, operator())) {
            open.finishInterrupted(progress)
                    .ifPresent(done -> terminal.out().println(texts.counts("interrupted", done)));
            var preview = open.preview(file, delta ? Extent.DELTA : Extent.WHOLE, progress);
            terminal.out().println(texts.counts("preview", preview));
            if (preview.identityUnreadable()) {
                terminal.out().println(texts.of("identity-unreadable"));
            }
            tell(open::faults, report, texts, terminal);
            return apply(open, preview, texts, terminal, progress);
        } catch (FileRefused refused) {
            tell(each -> each.accept(refused.fault()), report, texts, terminal);
            throw new Refusal(texts.of("file-refused"), refused);
        } catch (ImportUnderWay e) {
            throw new Refusal(texts.of("under-way"), e);
        }
    }

    private int apply(
            OpenImport open,
            Preview preview,
            Texts texts,
            Terminal terminal,
            kenpo.portal.roster.imports.Progress progress) {
        var allowed = allowedDepartures == null ? OptionalInt.empty() : OptionalInt.of(allowedDepartures);
        if (preview.needsAllowance() && !allowed.equals(OptionalInt.of(preview.left()))) {
            throw new Refusal(texts.of("departures", preview.left(), preview.insuredBefore()));
        }
        if (!yes && !isConfirmed(texts, terminal)) {
            throw new Refusal(texts.of("not-confirmed"));
        }
        try {
            open.apply(allowed, progress);
        } catch (DeparturesNotAllowed e) {
            throw new Refusal(texts.of("departures", e.departures(), preview.insuredBefore()), e);
        }
        terminal.out().println(texts.counts("done", preview));
        return preview.refused() > 0 ? REFUSED : DONE;
    }

    private boolean isConfirmed(Texts texts, Terminal terminal) {
        return terminal.ask(texts.of("confirm"))
                .filter(answer -> answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes"))
                .isPresent();
    }

    private void tell(Consumer<Consumer<Fault>> faults, FaultReport report, Texts texts, Terminal terminal) {
        var count = new AtomicInteger();
        faults.accept(fault -> {
            if (count.incrementAndGet() <= FAULTS_SHOWN) {
                terminal.err().println(report.sentence(fault, language));
            }
        });
        if (errors != null) {
            write(errors, faults, report);
            terminal.err().println(texts.of("faults-written", errors));
        } else if (count.get() > FAULTS_SHOWN) {
            terminal.err().println(texts.of("more-faults", count.get() - FAULTS_SHOWN));
        }
    }

    /** With a byte order mark, by which office programs know UTF-8. */
    private void write(Path target, Consumer<Consumer<Fault>> faults, FaultReport report) {
        try (var text = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            text.write('\uFEFF');
            try (var csv = CsvWriter.builder().build(text)) {
                report.writeHeadings(csv, language);
                faults.accept(fault -> report.write(csv, fault, language));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AuditEvent.Actor operator() {
        return new AuditEvent.Actor.Operator(System.getProperty("user.name", ""));
    }

    /** The sentences of this command. */
    private record Texts(MessageSource messages, Locale language) {
        String of(String name, Object... arguments) {
            var texts = java.util.Arrays.stream(arguments).map(String::valueOf).toArray();
            return messages.getMessage("roster.import." + name, texts, language);
        }

        String counts(String name, Preview counted) {
            return of(name, counted.added(), counted.changed(), counted.left(), counted.unchanged(), counted.refused());
        }
    }
}
