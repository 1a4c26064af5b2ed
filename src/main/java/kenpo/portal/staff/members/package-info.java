/** The persons of a society as its office finds them, tells them by phone where they stand, and helps them back in. */
@NullMarked
package kenpo.portal.staff.members;

import org.jspecify.annotations.NullMarked;
