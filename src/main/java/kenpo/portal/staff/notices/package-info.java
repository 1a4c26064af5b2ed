/** お知らせ: how the office writes notices, publishes and withdraws them. */
@NullMarked
package kenpo.portal.staff.notices;

import org.jspecify.annotations.NullMarked;
