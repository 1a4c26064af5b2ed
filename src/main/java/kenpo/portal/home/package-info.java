/** The first page after sign-in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"society", "account", "credential", "notice", "signin", "web"})
package kenpo.portal.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
