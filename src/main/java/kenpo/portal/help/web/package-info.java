/** The pages of help and of the law. */
@NullMarked
package kenpo.portal.help.web;

import org.jspecify.annotations.NullMarked;
