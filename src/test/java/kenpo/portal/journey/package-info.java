/** The whole portal from outside: real browsers, a real mail server, a real PostgreSQL. */
@NullMarked
package kenpo.portal.journey;

import org.jspecify.annotations.NullMarked;
