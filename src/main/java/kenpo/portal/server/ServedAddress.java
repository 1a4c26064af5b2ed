package kenpo.portal.server;

import kenpo.portal.society.PublicAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes down where the server is reached, for links in mails and in what commands print. */
@Component
@ConditionalOnWebApplication
class ServedAddress {
    private final PublicAddress publicAddress;
    private final ServerProperties properties;
    private final ServerSettings settings;

    ServedAddress(PublicAddress publicAddress, ServerProperties properties, ServerSettings settings) {
        this.publicAddress = publicAddress;
        this.properties = properties;
        this.settings = settings;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void note(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof ServletWebServerApplicationContext context)
                || context.getWebServer() == null) {
            return;
        }
        if (settings.trustedProxies().isEmpty()) {
            var ssl = properties.getSsl();
            publicAddress.servedAt(
                    ssl != null && ssl.isEnabled() ? "https" : "http",
                    context.getWebServer().getPort());
        } else {
            publicAddress.servedAt("https", null);
        }
    }
}
