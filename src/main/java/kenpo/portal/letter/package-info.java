/** Letters with temporary user IDs and passwords: as PDF, for a print shop, and the batches they are issued in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"operator", "key", "society", "audit", "web", "roster", "credential"})
package kenpo.portal.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
