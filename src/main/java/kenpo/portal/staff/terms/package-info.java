/** 利用規約: the versions of the terms of use, and publishing a further one. */
@NullMarked
package kenpo.portal.staff.terms;

import org.jspecify.annotations.NullMarked;
