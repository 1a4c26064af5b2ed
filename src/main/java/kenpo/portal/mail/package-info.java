/** Outgoing mail: an outbox row in the same transaction as its cause, and the job that sends it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"key", "society", "web"})
package kenpo.portal.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
