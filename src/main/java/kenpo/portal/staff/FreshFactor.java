package kenpo.portal.staff;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whoever calls this handler has shown a passkey or code in the last five minutes, or is asked for one first and comes back
 * to the same path, with what was posted: one that is posted to must be a page, too. On the form's page as well, so that most
 * are asked before they type.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshFactor {
    /** Whether what was posted is sent on afterwards; not where a press decides and nothing was typed. */
    boolean carries() default true;
}
