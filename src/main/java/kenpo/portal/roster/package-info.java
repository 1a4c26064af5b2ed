/** Who is insured: insured persons, dependents, eligibility. */
@NullMarked
@ApplicationModule(allowedDependencies = {"key", "society", "audit", "mail"})
package kenpo.portal.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
