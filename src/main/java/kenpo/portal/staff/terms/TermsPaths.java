package kenpo.portal.staff.terms;

import kenpo.portal.web.BodyAllowance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages about terms are, and what may be sent to them. */
@Configuration(proxyBeanMethods = false)
class TermsPaths {
    static final String LIST = "/terms";
    static final String ONE = LIST + "/{version:[1-9][0-9]{0,5}}";
    static final String NEW = LIST + "/new";
    static final String PREVIEW = LIST + "/preview";

    /** Both texts at their longest, each Japanese character as nine, as forms send them. */
    private static final long LARGEST_TEXT = 1536 * 1024;

    /** The page that asks for a factor carries them, too. */
    @Bean
    static BodyAllowance termsTexts() {
        return BodyAllowance.ofTexts(LIST + "/(?:new|preview)|/step-up/(?:passkey|code)", LARGEST_TEXT);
    }
}
