/** ヘルプ for the office: what it does each month, and what it answers on the telephone. */
@NullMarked
package kenpo.portal.staff.help;

import org.jspecify.annotations.NullMarked;
