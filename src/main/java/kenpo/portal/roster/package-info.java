/** Who is insured: insured persons, dependents, eligibility, and the imports they come from. */
@NullMarked
@ApplicationModule(allowedDependencies = {"operator", "key", "society", "audit"})
package kenpo.portal.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
