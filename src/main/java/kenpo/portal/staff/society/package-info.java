/** 組合の設定: the society's names, looks and rules. */
@NullMarked
package kenpo.portal.staff.society;

import org.jspecify.annotations.NullMarked;
