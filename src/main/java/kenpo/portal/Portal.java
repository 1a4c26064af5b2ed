package kenpo.portal;

import kenpo.portal.command.CommandRun;
import kenpo.portal.command.Invocation;
import kenpo.portal.command.Sentence;
import kenpo.portal.command.TypedArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Kenpo Portal, the member portal of Japanese health-insurance societies. */
// members come from the portal's own sign-in; without this, Spring Boot would add a user with a password in the log
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Portal {
    static void main(String[] args) {
        try {
            start(TypedArguments.of(args));
        } catch (RuntimeException e) {
            System.err.println(Sentence.of(e));
            System.exit(1);
        }
    }

    private static void start(String... arguments) {
        var invocation = Invocation.of(arguments);
        if (invocation.isServer()) {
            SpringApplication.run(Portal.class, arguments);
        } else {
            System.exit(new CommandRun(Portal.class, invocation).status());
        }
    }
}
