package kenpo.portal.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.operator.Refusal;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Invitations;
import kenpo.portal.staff.NewStaff;
import kenpo.portal.staff.Role;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "invite",
        description = "Invites somebody to the back office: prints and mails a link that works once, for 24 hours. "
                + "Who is staff already has to join again.")
final class StaffInvite extends SocietyCommand {
    @Option(names = "--name", required = true, paramLabel = "NAME", description = "the person, as colleagues see it")
    private String name = "";

    @Option(names = "--email", required = true, paramLabel = "ADDRESS", description = "where the link is mailed to")
    private String email = "";

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "administrator, clerk or viewer")
    private String role = "";

    @Override
    int run(BeanFactory portal, Society society, Terminal terminal) {
        var operator = new AuditEvent.Actor.Operator(System.getProperty("user.name", ""));
        var link = portal.getBean(Invitations.class).byOperator(society, operator, invited());
        terminal.out().println("The link works once, for 24 hours:");
        terminal.out().println(link);
        return DONE;
    }

    private NewStaff invited() {
        return new NewStaff(
                NewStaff.name(name)
                        .orElseThrow(() -> new Refusal(
                                "The name must be one line of 1 to " + NewStaff.LONGEST_NAME + " characters.")),
                EmailAddress.parse(email).orElseThrow(() -> new Refusal(email + " is not a mail address.")),
                role());
    }

    private Role role() {
        return Arrays.stream(Role.values())
                .filter(each -> word(each).equals(role.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refusal(role + " is not a role: give one of "
                        + Arrays.stream(Role.values()).map(StaffInvite::word).collect(Collectors.joining(", "))
                        + "."));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
