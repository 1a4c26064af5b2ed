package kenpo.portal.command;

import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;

@Command(name = "doctor", description = "Looks at everything the portal needs and says what to do.")
final class Doctor implements PortalCommand {
    @Override
    public int run(BeanFactory portal, Terminal terminal) {
        terminal.out().println("Kenpo Portal " + Version.current());
        return DONE;
    }
}
