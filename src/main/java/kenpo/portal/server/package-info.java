/** The running server: where it may listen, whom it trusts, and what its operator sees of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"operator", "database", "society"})
package kenpo.portal.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
