/** Help, legal and contact pages, reachable without signing in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"society", "terms", "web"})
package kenpo.portal.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
