/** How staff sign in: invitation, passkey or password with an app, session, and showing a factor again. */
@NullMarked
package kenpo.portal.staff.signin;

import org.jspecify.annotations.NullMarked;
