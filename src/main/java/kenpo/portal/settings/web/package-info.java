/** The pages under /settings. */
@NullMarked
package kenpo.portal.settings.web;

import org.jspecify.annotations.NullMarked;
