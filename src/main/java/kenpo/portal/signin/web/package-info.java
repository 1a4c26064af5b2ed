/** The pages from the sign-in form to the portal: their forms, what they show, and their controllers. */
@NullMarked
package kenpo.portal.signin.web;

import org.jspecify.annotations.NullMarked;
