package kenpo.portal.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kenpo.portal.society.HostName;

/** What the demo's societies are told, in the form that {@code society show} prints. */
public final class DemoSettings {
    private DemoSettings() {}

    public static Optional<Map<String, String>> of(String host) {
        return HostName.parse(host)
                .flatMap(named -> DemoSociety.ALL.stream()
                        .filter(demo -> demo.hosts().contains(named))
                        .findFirst())
                .map(demo -> {
                    var settings = new HashMap<>(demo.settings());
                    settings.put("name", demo.name());
                    settings.put("english-name", demo.englishName());
                    settings.put(
                            "hosts", demo.hosts().stream().map(HostName::value).collect(Collectors.joining(",")));
                    return settings;
                });
    }
}
