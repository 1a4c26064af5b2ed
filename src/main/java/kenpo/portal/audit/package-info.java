/** The trail of security-relevant events, append-only and sealed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"key", "society"})
package kenpo.portal.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
