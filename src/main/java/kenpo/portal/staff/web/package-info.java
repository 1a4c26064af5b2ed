/** The frame of the back office: who gets in, its menu, its first pages. */
@NullMarked
package kenpo.portal.staff.web;

import org.jspecify.annotations.NullMarked;
