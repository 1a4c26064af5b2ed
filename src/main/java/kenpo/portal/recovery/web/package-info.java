/** The pages of getting back in. */
@NullMarked
package kenpo.portal.recovery.web;

import org.jspecify.annotations.NullMarked;
