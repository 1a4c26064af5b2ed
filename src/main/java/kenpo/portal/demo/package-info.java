/** Two demo societies with a roster that went through the real import. */
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
package kenpo.portal.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
