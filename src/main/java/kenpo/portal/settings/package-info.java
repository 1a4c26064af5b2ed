/** What a signed-in member sees and changes of the own account: address, user ID, password, methods, devices, history, language, mails about notices. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"society", "account", "credential", "mail", "audit", "signin", "notice", "web"})
package kenpo.portal.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
