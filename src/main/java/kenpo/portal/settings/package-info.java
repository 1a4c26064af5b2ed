/** What a signed-in member sees and changes of the own account: address, password, methods, devices, history, language. */
@NullMarked
@ApplicationModule(allowedDependencies = {"society", "account", "credential", "mail", "audit", "signin", "web"})
package kenpo.portal.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
