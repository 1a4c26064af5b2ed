/** From the sign-in page to the portal, for members. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "key",
            "society",
            "roster",
            "account",
            "credential",
            "credential :: web",
            "terms",
            "mail",
            "audit",
            "web"
        })
package kenpo.portal.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
