/** The states between a right password and the portal, and the rows they follow from. */
@NullMarked
@NamedInterface("flow")
package kenpo.portal.signin.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
