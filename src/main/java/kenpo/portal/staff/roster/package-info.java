/** 加入者データ取込: the office brings the roster up to its file. */
@NullMarked
package kenpo.portal.staff.roster;

import org.jspecify.annotations.NullMarked;
