package kenpo.portal.key;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys as a bean, which exists only when they are those of the database. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {
    @Bean
    KeyRing keyRing(Environment environment, Secrets secrets, JdbcClient db) {
        var keys = new KeyRing(KeySettings.of(environment).load(), secrets);
        new KeyCheck(db).check(keys);
        return keys;
    }
}
