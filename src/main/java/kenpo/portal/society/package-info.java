/** The health-insurance societies, found by host name, with their settings and looks. */
@NullMarked
@ApplicationModule(allowedDependencies = {"operator", "key", "database"})
package kenpo.portal.society;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
