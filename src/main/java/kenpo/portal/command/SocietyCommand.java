package kenpo.portal.command;

import kenpo.portal.operator.Refusal;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.HostName;
import kenpo.portal.society.Societies;
import kenpo.portal.society.Society;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Option;

/** A command for one society, named by any of its hosts and bound while it runs. */
abstract class SocietyCommand implements PortalCommand {
    @Option(
            names = "--society",
            required = true,
            paramLabel = "HOST",
            description = "the society, by any of its host names")
    private String host = "";

    abstract int run(BeanFactory portal, Society society, Terminal terminal);

    @Override
    public final int run(BeanFactory portal, Terminal terminal) {
        var society = find(portal.getBean(Societies.class));
        return CurrentSociety.call(society, () -> run(portal, society, terminal));
    }

    private Society find(Societies societies) {
        return HostName.parse(host)
                .flatMap(societies::byHost)
                .orElseThrow(() -> new Refusal("No society answers under the host name " + host
                        + "; 'doctor' lists those there are, 'society add' opens one."));
    }
}
