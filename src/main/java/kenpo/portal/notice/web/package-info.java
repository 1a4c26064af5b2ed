/** The pages of the notices. */
@NullMarked
package kenpo.portal.notice.web;

import org.jspecify.annotations.NullMarked;
