package kenpo.portal.staff.society;

import kenpo.portal.society.LogoCheck;
import kenpo.portal.web.BodyAllowance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages about settings are, and what may be sent to them. */
@Configuration(proxyBeanMethods = false)
class SettingPaths {
    static final String INDEX = "/settings";
    static final String LOGO = INDEX + "/logo";
    static final String ACCENT = INDEX + "/accent";

    /** Somewhat more than a file may have, so that a file a little too large is refused in words. */
    private static final long LARGEST_UPLOAD = LogoCheck.LARGEST + 1024L * 1024;

    @Bean
    static BodyAllowance logos() {
        return BodyAllowance.ofFiles(LOGO, LARGEST_UPLOAD);
    }
}
