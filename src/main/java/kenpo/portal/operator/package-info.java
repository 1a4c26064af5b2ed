/** What is said to the operator of the platform: in words, never as a stack trace. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kenpo.portal.operator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
