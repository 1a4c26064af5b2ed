package kenpo.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.OrderUtils;

class ServerConfigurationTests {
    @Test
    void trailNamesTheAddressBeforeTheProxies() throws Exception {
        var believed = new ServerConfiguration().forwardedFilter(new ServerSettings("10.0.0.0/8", false, false));
        var remembered = OrderUtils.getOrder(Class.forName("kenpo.portal.web.SourceFilter"));

        assertThat(remembered).isGreaterThan(believed.getOrder());
    }
}
