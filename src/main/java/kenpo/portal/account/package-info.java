/** The portal accounts of insured persons and their life: issued, active, frozen, read-only, closed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"key", "society", "roster", "audit", "mail"})
package kenpo.portal.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
