/** Where somebody who has forgotten the password stands, and what is checked there. */
@NullMarked
package kenpo.portal.recovery.flow;

import org.jspecify.annotations.NullMarked;
