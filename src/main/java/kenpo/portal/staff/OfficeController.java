package kenpo.portal.staff;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kenpo.portal.society.OnSite;
import kenpo.portal.society.Site;
import org.springframework.stereotype.Controller;

/**
 * A controller of the back office. Each of its handlers says who may call it, by {@link Requires} or {@link
 * OpenToAnybody}, else nobody may.
 */
@Documented
@Controller
@OnSite(Site.OFFICE)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfficeController {}
