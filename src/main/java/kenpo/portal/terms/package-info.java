/** Versions of the terms of use and who accepted which. */
@NullMarked
@ApplicationModule(allowedDependencies = {"key", "society", "account", "audit"})
package kenpo.portal.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
