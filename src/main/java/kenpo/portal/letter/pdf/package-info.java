/** How a letter looks: one A4 page each, folded into a window envelope. Places are in millimetres from the upper left. */
@NullMarked
package kenpo.portal.letter.pdf;

import org.jspecify.annotations.NullMarked;
