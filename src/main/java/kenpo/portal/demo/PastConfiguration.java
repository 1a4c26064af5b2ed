package kenpo.portal.demo;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What makes a past: in the server of a demo and nowhere else, commands included. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty("portal.demo")
@Import({PastOutbox.class, PastFirstSteps.class, PastFactors.class, PastSignIns.class, Past.class, PastYear.class})
class PastConfiguration {
    @Bean
    @Primary
    PastClock pastClock() {
        return new PastClock(Clock.systemUTC());
    }
}
