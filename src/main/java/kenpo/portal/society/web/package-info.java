/** What the web sees of a society: which one a request is for, and its colours. */
@NullMarked
package kenpo.portal.society.web;

import org.jspecify.annotations.NullMarked;
