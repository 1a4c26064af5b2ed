/** Two demo societies with a roster that went through the real import, and a past year of one of them. */
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
            "credential :: authenticator-app",
            "terms",
            "notice",
            "signin :: flow",
            "signin :: session",
            "staff",
            "staff :: dashboard"
        })
package kenpo.portal.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
