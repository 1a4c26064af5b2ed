package kenpo.portal.command;

import kenpo.portal.society.Societies;
import kenpo.portal.society.Society;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;

@Command(
        name = "show",
        description = "Prints a society's names, hosts and the settings it has changed, as 'society set' takes them.")
final class SocietyShow extends SocietyCommand {
    @Override
    int run(BeanFactory portal, Society society, Terminal terminal) {
        portal.getBean(Societies.class)
                .kept(society.id())
                .forEach((key, value) -> terminal.out().println(key + "=" + value));
        return DONE;
    }
}
