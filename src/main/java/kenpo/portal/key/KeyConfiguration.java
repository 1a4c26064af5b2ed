package kenpo.portal.key;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The keys as a bean. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {
    @Bean
    KeyRing keyRing(Environment environment, Secrets secrets) {
        return new KeyRing(KeySettings.of(environment).load(), secrets);
    }
}
