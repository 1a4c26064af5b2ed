/** How pages say that a factor shown on them does not fit. */
@NullMarked
@NamedInterface("web")
package kenpo.portal.credential.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
