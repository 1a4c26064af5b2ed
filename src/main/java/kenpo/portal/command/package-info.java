/** The commands of the operator: what the jar does besides serving. */
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
            "account",
            "credential",
            "terms",
            "notice"
        })
package kenpo.portal.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
