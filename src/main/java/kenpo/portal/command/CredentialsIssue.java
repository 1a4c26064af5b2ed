package kenpo.portal.command;

import java.nio.file.Path;
import java.time.LocalDate;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.credential.Credentials;
import kenpo.portal.credential.IssueResult;
import kenpo.portal.credential.PrintData;
import kenpo.portal.credential.Selection;
import kenpo.portal.letter.LetterPrinter;
import kenpo.portal.operator.Refusal;
import kenpo.portal.society.Society;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "issue", description = "Issues temporary user IDs and passwords, and writes them for printing.")
final class CredentialsIssue extends SocietyCommand {
    @ArgGroup(exclusive = true, multiplicity = "1")
    private Whom whom = new Whom();

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "with --earlier-users: the last day they may sign in, as 2027-03-31")
    private @Nullable LocalDate until;

    @Option(
            names = "--posted-codes",
            description = "with --earlier-users: makes a code (郵送コード) for each without mail address on the roster")
    private boolean postedCodes;

    @Option(names = "--csv", paramLabel = "FILE", description = "the new file for the print shop, as CSV")
    private @Nullable Path csv;

    @Option(names = "--letters", paramLabel = "FILE", description = "the new file for letters, as PDF")
    private @Nullable Path letters;

    /** Exactly one of these. */
    private static final class Whom {
        @Option(names = "--never-signed-in", description = "every insured person who has not signed in yet")
        private boolean neverSignedIn;

        @Option(names = "--new-since", paramLabel = "DATE", description = "the same, insured since that day or later")
        private @Nullable LocalDate newSince;

        @Option(names = "--establishment", paramLabel = "CODE", description = "the same, working there (事業所コード)")
        private @Nullable String establishment;

        @Option(
                names = "--re-issue",
                paramLabel = "記号-番号",
                description = "one person, who starts anew even after completing the first sign-in")
        private @Nullable String reissue;

        @Option(names = "--earlier-users", description = "those who had a user ID before the portal")
        private boolean earlierUsers;

        Selection selection() {
            if (newSince != null) {
                return new Selection.NewSince(newSince);
            }
            if (establishment != null) {
                return new Selection.Establishment(establishment);
            }
            if (neverSignedIn) {
                return new Selection.NeverSignedIn();
            }
            throw new IllegalStateException("none of the exclusive options was given");
        }
    }

    @Override
    int run(BeanFactory portal, Society society, Terminal terminal) {
        if (whom.earlierUsers && letters != null) {
            throw new Refusal("Letters hold temporary passwords, which earlier users do not get: take --csv.");
        }
        if (!whom.earlierUsers && (until != null || postedCodes)) {
            throw new Refusal("--until and --posted-codes go with --earlier-users only.");
        }
        var credentials = portal.getBean(Credentials.class);
        if (whom.earlierUsers) {
            return migrate(credentials, society, terminal);
        }
        if (csv == null && letters == null) {
            throw new Refusal("Say with --csv FILE or --letters FILE where the passwords are to be written: they are"
                    + " kept nowhere else.");
        }
        try (var files = IssuedFiles.create(csv, letters, portal.getBean(LetterPrinter.class), society)) {
            int status = issue(credentials, society, files, terminal);
            if (files.unfaithful() > 0) {
                terminal.out()
                        .println("Letters in which a character of name or address is missing (〓) or plainer than on"
                                + " the roster: " + files.unfaithful() + "; look at these before sending.");
            }
            return status;
        }
    }

    private int migrate(Credentials credentials, Society society, Terminal terminal) {
        if (until == null) {
            throw new Refusal("Say with --until DATE how long earlier users may sign in so.");
        }
        var lastDay = until;
        if (csv == null && postedCodes) {
            throw new Refusal(
                    "Say with --csv FILE where the posted codes are to be written: they are kept nowhere else.");
        }
        if (csv == null) {
            var issue = new TerminalIssue(terminal, _ -> {});
            return report(credentials.issueMigration(society.id(), lastDay, false, operator(), issue), terminal);
        }
        try (var file = PrintData.create(csv, true)) {
            var issue = new TerminalIssue(terminal, file::write);
            return report(credentials.issueMigration(society.id(), lastDay, postedCodes, operator(), issue), terminal);
        }
    }

    private int issue(Credentials credentials, Society society, IssuedFiles files, Terminal terminal) {
        if (whom.reissue == null) {
            var issue = new TerminalIssue(terminal, files::write);
            return report(credentials.issueLetters(society.id(), whom.selection(), operator(), issue), terminal);
        }
        // the symbol may hold hyphens, the number never does
        int hyphen = whom.reissue.lastIndexOf('-');
        if (hyphen < 0) {
            throw new Refusal("Give --re-issue as 記号-番号, such as 1001-23; -23 where there is no symbol.");
        }
        var symbol = whom.reissue.substring(0, hyphen);
        var number = whom.reissue.substring(hyphen + 1);
        files.write(credentials.reissue(society.id(), symbol, number, operator()));
        terminal.out().println("Issued anew: 1; the earlier credential has ended.");
        return DONE;
    }

    private static int report(IssueResult result, Terminal terminal) {
        terminal.out()
                .println("Issued: " + result.issued() + ", of which " + result.replaced()
                        + " in place of an earlier one.");
        if (result.withoutConfirmation() > 0) {
            terminal.out()
                    .println("Left out for want of a mail address on the roster: " + result.withoutConfirmation()
                            + "; --posted-codes makes codes for them.");
        }
        if (result.userIdTaken() > 0) {
            terminal.out().println("Left out because the user ID is another person's: " + result.userIdTaken() + ".");
        }
        if (result.notWaiting() > 0) {
            terminal.out().println("Left out because they signed in meanwhile: " + result.notWaiting() + ".");
        }
        return result.withoutConfirmation() + result.userIdTaken() > 0 ? REFUSED : DONE;
    }

    private static AuditEvent.Actor operator() {
        return new AuditEvent.Actor.Operator(System.getProperty("user.name"));
    }
}
