package kenpo.portal.server;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** Requests are measured as a whole; measuring each security filter besides costs every page and tells nobody anything. */
@Configuration(proxyBeanMethods = false)
class Observations {
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }
}
