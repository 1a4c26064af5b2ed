package kenpo.portal.command;

import java.util.LinkedHashMap;
import java.util.Map;
import kenpo.portal.society.Societies;
import kenpo.portal.society.Society;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "set", description = "Changes settings of a society; an empty VALUE restores the default.")
final class SocietySet extends SocietyCommand {
    @Parameters(arity = "1..*", paramLabel = "KEY=VALUE", description = "such as session.idle-minutes=20")
    private Map<String, String> values = new LinkedHashMap<>();

    @Override
    int run(BeanFactory portal, Society society, Terminal terminal) {
        portal.getBean(Societies.class).set(society.id(), values);
        values.forEach((key, value) -> terminal.out().println(key + " = " + value));
        return DONE;
    }
}
