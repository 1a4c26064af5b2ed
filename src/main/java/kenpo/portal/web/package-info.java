/** The page frame: layout, form parts, error pages, security headers, languages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"key", "database", "society", "audit"})
package kenpo.portal.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
