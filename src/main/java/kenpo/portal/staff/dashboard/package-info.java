/** 管理トップ: what the society's portal is like today, and what waits for the reader. */
@NullMarked
package kenpo.portal.staff.dashboard;

import org.jspecify.annotations.NullMarked;
