package kenpo.portal.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Carries one command out: the portal's beans without web server and jobs, made only as far as they are needed. */
public final class CommandRun {
    private static final Logger LOG = LoggerFactory.getLogger(CommandRun.class);

    private final Class<?> portal;
    private final Invocation invocation;
    private final Terminal terminal;

    public CommandRun(Class<?> portal, Invocation invocation) {
        this(portal, invocation, Terminal.ofProcess());
    }

    CommandRun(Class<?> portal, Invocation invocation, Terminal terminal) {
        this.portal = portal;
        this.invocation = invocation;
        this.terminal = terminal;
    }

    /** The exit status: 0 done, 1 refused, 2 called wrongly. */
    public int status() {
        var line = Commands.all(this::execute);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        return line.execute(invocation.words().toArray(String[]::new));
    }

    private int execute(ParseResult parsed) {
        var helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        var called = innermost(parsed).commandSpec();
        if (called.userObject() instanceof PortalCommand command) {
            return run(command);
        }
        throw new ParameterException(
                called.commandLine(),
                "Say what to do: " + String.join(", ", called.subcommands().keySet()) + ".");
    }

    private int run(PortalCommand command) {
        try (var context = new SpringApplicationBuilder(portal)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .lazyInitialization(true)
                .profiles("command")
                .run(invocation.settings().toArray(String[]::new))) {
            return command.run(context, terminal);
        } catch (RuntimeException e) {
            LOG.debug("The command failed", e);
            terminal.err().println(Sentence.of(e));
            return PortalCommand.REFUSED;
        }
    }

    private static ParseResult innermost(ParseResult parsed) {
        return parsed.hasSubcommand() ? innermost(parsed.subcommand()) : parsed;
    }
}
