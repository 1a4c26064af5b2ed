/** The audit trail as the society's office reads it. */
@NullMarked
package kenpo.portal.staff.audit;

import org.jspecify.annotations.NullMarked;
