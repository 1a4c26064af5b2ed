package kenpo.portal.server;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the operator said about where the portal stands. */
@Component
class ServerSettings {
    private final Networks trustedProxies;
    private final boolean trustForwardedHost;
    private final boolean demo;

    ServerSettings(
            @Value("${portal.trusted-proxies:}") String trustedProxies,
            @Value("${portal.trust-forwarded-host:false}") boolean trustForwardedHost,
            @Value("${portal.demo:false}") boolean demo) {
        this.trustedProxies = Networks.parse("portal.trusted-proxies", trustedProxies);
        this.trustForwardedHost = trustForwardedHost;
        this.demo = demo;
    }

    /** Only from these are X-Forwarded-… headers believed. */
    Networks trustedProxies() {
        return trustedProxies;
    }

    /** Whether the proxies are known to set X-Forwarded-Host, whatever a browser sent. */
    boolean trustForwardedHost() {
        return trustForwardedHost;
    }

    boolean isDemo() {
        return demo;
    }
}
