/** The keys kept outside the database, what is computed with them, and the source of randomness. */
@NullMarked
@ApplicationModule(allowedDependencies = {"operator"})
package kenpo.portal.key;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
