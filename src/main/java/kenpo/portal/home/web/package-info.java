/** The first page after sign-in. */
@NullMarked
package kenpo.portal.home.web;

import org.jspecify.annotations.NullMarked;
