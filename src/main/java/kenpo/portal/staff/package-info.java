/** The back office: who of a society works in it, how they sign in, and the pages they work with. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "operator",
            "key",
            "society",
            "audit",
            "mail",
            "web",
            "roster",
            "roster :: imports",
            "account",
            "credential",
            "credential :: passkey",
            "credential :: authenticator-app",
            "terms",
            "notice"
        })
package kenpo.portal.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
