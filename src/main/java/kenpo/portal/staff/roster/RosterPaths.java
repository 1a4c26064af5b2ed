package kenpo.portal.staff.roster;

import java.util.regex.Pattern;
import kenpo.portal.roster.ImportId;
import kenpo.portal.web.BodyAllowance;
import kenpo.portal.web.StreamedUpload;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of imports are, and what may be sent to them. */
@Configuration(proxyBeanMethods = false)
class RosterPaths {
    static final String LIST = "/roster";
    static final String IMPORT = LIST + "/{id}";
    static final String CONFIRM = IMPORT + "/confirm";

    /** A million lines are a quarter of it. */
    static final long LARGEST_FILE = 1L << 30;

    private static final long REST_OF_THE_FORM = 64 * 1024;

    @Bean
    BodyAllowance rosterFiles() {
        return BodyAllowance.ofFiles(LIST, LARGEST_FILE + REST_OF_THE_FORM);
    }

    @Bean
    StreamedUpload rosterUpload() {
        return new StreamedUpload(Pattern.compile(LIST));
    }

    static String redirectTo(ImportId id) {
        return "redirect:" + LIST + "/" + id.value();
    }
}
