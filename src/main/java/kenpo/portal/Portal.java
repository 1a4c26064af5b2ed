package kenpo.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Kenpo Portal, the member portal of Japanese health-insurance societies. */
@SpringBootApplication
public class Portal {
    static void main(String[] args) {
        SpringApplication.run(Portal.class, args);
    }
}
