package kenpo.portal.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** All commands there are, by the words that call them. */
final class Commands {
    private Commands() {}

    /** {@code start} runs what was called. */
    static CommandLine all(CommandLine.IExecutionStrategy start) {
        var root = CommandSpec.create().name("kenpo-portal");
        root.usageMessage()
                .description(
                        "Without arguments: the server. Settings are given as --portal.NAME=VALUE, for the server and for every command.");
        root.addSubcommand(
                "society",
                group("Opens, shows and changes societies.", new SocietyAdd(), new SocietyShow(), new SocietySet()));
        root.addSubcommand("audit", group("Looks after the audit trail.", new AuditVerify()));
        root.addSubcommand("terms", group("Publishes terms of use.", new TermsAdd()));
        root.addSubcommand("roster", group("Looks after the roster.", new RosterImportCommand()));
        root.addSubcommand("credentials", group("Issues temporary credentials.", new CredentialsIssue()));
        root.addSubcommand("staff", group("Looks after who works in a back office.", new StaffInvite()));
        root.addSubcommand("backup", CommandSpec.forAnnotatedObject(new Backup()));
        root.addSubcommand("restore", CommandSpec.forAnnotatedObject(new Restore()));
        root.addSubcommand("doctor", CommandSpec.forAnnotatedObject(new Doctor()));

        helpEverywhere(root);
        var line = new CommandLine(root);
        line.setExecutionStrategy(start);
        line.setUsageHelpAutoWidth(true);
        return line;
    }

    private static CommandSpec group(String description, PortalCommand... commands) {
        var group = CommandSpec.create();
        group.usageMessage().description(description);
        for (PortalCommand command : List.of(commands)) {
            var spec = CommandSpec.forAnnotatedObject(command);
            group.addSubcommand(spec.name(), spec);
        }
        return group;
    }

    private static void helpEverywhere(CommandSpec spec) {
        spec.mixinStandardHelpOptions(true);
        spec.version("Kenpo Portal " + Version.current());
        spec.subcommands().values().forEach(sub -> helpEverywhere(sub.getCommandSpec()));
    }
}
