package kenpo.portal.society;

import java.util.List;
import java.util.Locale;

/** A health-insurance society (健康保険組合); the first of its hosts is the canonical one, used in links. */
public record Society(
        SocietyId id,
        String name,
        String englishName,
        String insurerNumber,
        List<HostName> hosts,
        SocietySettings settings) {
    public Society {
        hosts = List.copyOf(hosts);
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("a society has at least one host");
        }
    }

    public HostName canonicalHost() {
        return hosts.getFirst();
    }

    public String name(Locale language) {
        return language.getLanguage().equals("en") ? englishName : name;
    }
}
