/** Getting back in: a forgotten password or user ID, a lost method. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "key",
            "society",
            "roster",
            "account",
            "credential",
            "credential :: web",
            "mail",
            "audit",
            "web"
        })
package kenpo.portal.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
