package kenpo.portal.journey;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points the portal at an embedded PostgreSQL and a mail server that only the journeys use. */
final class JourneyServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var directory = DataDirectory.named("portal");
        var properties = Map.<String, Object>of(
                "portal.data-directory",
                directory.toString(),
                "spring.mail.host",
                "127.0.0.1",
                "spring.mail.port",
                Mailbox.shared().port(),
                "management.server.port",
                0);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("journeys", properties));
    }
}
