/** 仮ID・仮パスワードの発行: choosing whom letters go to, issuing them, and having them for a day. */
@NullMarked
package kenpo.portal.staff.issue;

import org.jspecify.annotations.NullMarked;
