/** Kenpo Portal: each direct sub-package is a module with one sentence of its own. */
@NullMarked
package kenpo.portal;

import org.jspecify.annotations.NullMarked;
