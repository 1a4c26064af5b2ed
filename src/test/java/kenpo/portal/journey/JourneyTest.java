package kenpo.portal.journey;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kenpo.portal.Portal;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the running portal from outside: real server, mail server and database of its own, one {@link Stage} with two
 * societies for all of them. Every test brings its own fresh persons, so that none depends on another.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Portal.class, JourneyBeans.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = JourneyServers.class)
@ExtendWith(BrowserExtension.class)
@Timeout(120)
@interface JourneyTest {}
