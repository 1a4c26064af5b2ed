package kenpo.portal.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.operator.Refusal;
import kenpo.portal.society.Society;
import kenpo.portal.terms.TermsOfUse;
import kenpo.portal.terms.TermsVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "add", description = "Publishes a version of the terms of use, valid from a day on.")
final class TermsAdd extends SocietyCommand {
    private static final int MOST_CHARACTERS = 100_000;

    @Parameters(paramLabel = "FILE", description = "the Japanese text, UTF-8; '# ' begins a heading")
    private Path file = Path.of("");

    @Option(names = "--english", paramLabel = "FILE", description = "the English text; else the Japanese one is shown")
    private @Nullable Path englishFile;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "as 2027-04-01")
    private LocalDate from = LocalDate.MIN;

    @Override
    int run(BeanFactory portal, Society society, Terminal terminal) {
        var japanese = text(file);
        var english = englishFile == null ? null : text(englishFile);
        var published = new TransactionTemplate(portal.getBean(PlatformTransactionManager.class))
                .<TermsVersion>execute(status -> publish(portal, society, japanese, english));
        terminal.out()
                .println("Version " + published.version() + " of the terms of " + society.name() + " is valid from "
                        + published.validFrom() + ".");
        return DONE;
    }

    private TermsVersion publish(BeanFactory portal, Society society, String japanese, @Nullable String english) {
        var version = portal.getBean(TermsOfUse.class).add(society.id(), japanese, english, from);
        var operator = new AuditEvent.Actor.Operator(System.getProperty("user.name", ""));
        portal.getBean(AuditTrail.class)
                .record(
                        society.id(),
                        AuditEvent.succeeded(AuditKind.TERMS_PUBLISHED, operator, null)
                                .with("version", String.valueOf(version.version()))
                                .with("from", from.toString()));
        return version;
    }

    private static String text(Path file) {
        try {
            var text = Files.readString(file).strip();
            if (text.isEmpty() || text.length() > MOST_CHARACTERS || text.indexOf('\0') >= 0) {
                throw new Refusal(file + " must hold a text of 1 to " + MOST_CHARACTERS
                        + " characters, without control characters.");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new Refusal(file + " is not a text in UTF-8.", e);
        } catch (IOException e) {
            throw new Refusal(file + " cannot be read: name a file that exists and may be read.", e);
        }
    }
}
