/** The PostgreSQL the portal runs on: the embedded one, or the one named by URL. */
@NullMarked
@ApplicationModule(allowedDependencies = {"operator", "key"})
package kenpo.portal.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
