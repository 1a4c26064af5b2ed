package kenpo.portal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kenpo.portal.operator.Refusal;
import kenpo.portal.society.HostName;
import kenpo.portal.society.InsurerNumber;
import kenpo.portal.society.Societies;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "add", description = "Opens a society.")
final class SocietyAdd implements PortalCommand {
    @Option(
            names = "--host",
            required = true,
            paramLabel = "HOST",
            description = "a host name under which it answers; the first is the one used in links")
    private List<String> hosts = new ArrayList<>();

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "its Japanese name")
    private String name = "";

    @Option(names = "--english-name", paramLabel = "NAME", description = "its English name; else the Japanese one")
    private @Nullable String englishName;

    @Option(
            names = "--insurer-number",
            required = true,
            paramLabel = "NUMBER",
            description = "its 保険者番号: eight digits, the last a check digit")
    private String insurerNumber = "";

    @Option(names = "--phone", paramLabel = "NUMBER", description = "the office's telephone number")
    private @Nullable String phone;

    @Option(
            names = "--mail-from",
            paramLabel = "ADDRESS",
            description = "the sender of its mails; else no-reply at the first host")
    private @Nullable String mailFrom;

    @Override
    public int run(BeanFactory portal, Terminal terminal) {
        var number = InsurerNumber.parse(insurerNumber)
                .orElseThrow(() -> new Refusal("The insurer number " + insurerNumber
                        + " is not one: it has eight digits, and the last must fit the others."));
        var society = portal.getBean(Societies.class)
                .add(name, englishName == null ? name : englishName, number, hostNames(), settings());
        terminal.out().println(society.name() + " is open under " + society.canonicalHost() + ".");
        return DONE;
    }

    private List<HostName> hostNames() {
        return hosts.stream()
                .map(host -> HostName.parse(host)
                        .orElseThrow(() -> new Refusal(host + " is not a host name: give it without scheme and port.")))
                .toList();
    }

    private Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        if (phone != null) {
            settings.put("contact.phone", phone);
        }
        if (mailFrom != null) {
            settings.put("contact.mail-from", mailFrom);
        }
        return settings;
    }
}
