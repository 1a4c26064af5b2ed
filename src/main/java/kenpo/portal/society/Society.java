package kenpo.portal.society;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The methods its members may choose, in the order shown: the safest first. */
    public List<Method> offeredMethods() {
        return Stream.of(Method.values()).filter(settings.methods()::contains).toList();
    }

    /** The style sheet of its colours: those of its accent where that is readable, else neutral grey. */
    public String css() {
        return Optional.ofNullable(settings.looks().accent())
                .flatMap(Colour::parse)
                .flatMap(Palette::readable)
                .orElseGet(Palette::neutral)
                .css();
    }
}
