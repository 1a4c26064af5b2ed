/** Notices to members and what each has read. */
@NullMarked
@ApplicationModule(allowedDependencies = {"key", "society", "mail", "roster", "account", "web"})
package kenpo.portal.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
