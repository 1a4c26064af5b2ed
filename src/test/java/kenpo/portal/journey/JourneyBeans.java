package kenpo.portal.journey;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;

/** What journeys have besides the portal's own beans. */
@TestConfiguration(proxyBeanMethods = false)
class JourneyBeans {
    @Bean
    @Primary
    TravellingClock travellingClock() {
        return new TravellingClock();
    }

    @Bean
    @Lazy
    Stage stage(ObjectProvider<ServletWebServerApplicationContext> portal) {
        return Stage.of(portal.getObject());
    }
}
