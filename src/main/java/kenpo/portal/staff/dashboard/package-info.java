/** 管理トップ: what the society's portal is like today, and what waits for the reader. */
@NullMarked
@NamedInterface("dashboard")
package kenpo.portal.staff.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
