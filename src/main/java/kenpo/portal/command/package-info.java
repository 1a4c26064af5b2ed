/**
 * The commands of the operator: what the jar does besides serving. A command is added by a class that implements
 * {@link kenpo.portal.command.PortalCommand} (or extends {@link kenpo.portal.command.SocietyCommand} when it works for
 * one society), carries picocli's {@code @Command} and options, gets what it needs from the beans handed to it, and
 * stands in the list of {@link kenpo.portal.command.Commands}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "operator",
            "key",
            "database",
            "society",
            "audit",
            "mail",
            "web",
            "roster",
            "roster :: imports",
            "account",
            "credential",
            "terms",
            "notice",
            "staff"
        })
package kenpo.portal.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
