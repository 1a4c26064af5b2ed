package kenpo.portal.server;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the operator said about where the portal stands. */
@Component
class ServerSettings {
    private final Networks trustedProxies;
    private final boolean demo;

    ServerSettings(
            @Value("${portal.trusted-proxies:}") String trustedProxies, @Value("${portal.demo:false}") boolean demo) {
        this.trustedProxies = Networks.parse("portal.trusted-proxies", trustedProxies);
        this.demo = demo;
    }

    /** Only from these are X-Forwarded-… headers believed. */
    Networks trustedProxies() {
        return trustedProxies;
    }

    boolean isDemo() {
        return demo;
    }
}
