package kenpo.portal.server;

import java.net.InetAddress;
import kenpo.portal.operator.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Where the server listens: on every address when it has a certificate or stands behind trusted proxies, else on this
 * machine's own only, because passwords and health data never cross a network in clear.
 */
@Component
@ConditionalOnWebApplication
class Listening implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {
    private final ServerProperties properties;
    private final ServerSettings settings;

    Listening(ServerProperties properties, ServerSettings settings) {
        this.properties = properties;
        this.settings = settings;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        var ssl = properties.getSsl();
        boolean encrypted = ssl != null && ssl.isEnabled();
        boolean behindProxies = !settings.trustedProxies().isEmpty();
        factory.setAddress(address(properties.getAddress(), encrypted || behindProxies, settings.isDemo()));
    }

    /** Null: all addresses. */
    static @Nullable InetAddress address(@Nullable InetAddress wanted, boolean confidential, boolean demo) {
        if (wanted == null) {
            return confidential && !demo ? null : InetAddress.ofLiteral("127.0.0.1");
        }
        if (wanted.isLoopbackAddress()) {
            return wanted;
        }
        if (demo) {
            throw new Refusal("The demo's passwords are public, so that it listens on this machine alone: leave out "
                    + "server.address, or set portal.demo=false.");
        }
        if (!confidential) {
            throw new Refusal("Without a certificate the portal listens on this machine alone: set server.ssl.*, or "
                    + "portal.trusted-proxies to the proxies that end HTTPS in front of it.");
        }
        return wanted;
    }

    /** After Spring's own, which sets the address as wanted. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
