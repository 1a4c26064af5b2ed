/** Imports of the roster files the societies send. */
@NullMarked
@NamedInterface("imports")
package kenpo.portal.roster.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
