/** The page of the built-in catcher. */
@NullMarked
package kenpo.portal.mail.web;

import org.jspecify.annotations.NullMarked;
