/** What a signed-in browser holds, and how it becomes Spring Security's authentication. */
@NullMarked
package kenpo.portal.signin.session;

import org.jspecify.annotations.NullMarked;
