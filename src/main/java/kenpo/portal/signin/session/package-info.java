/** What a signed-in browser holds, and how it becomes Spring Security's authentication. */
@NullMarked
@NamedInterface("session")
package kenpo.portal.signin.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
