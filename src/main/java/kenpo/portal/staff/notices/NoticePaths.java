package kenpo.portal.staff.notices;

import kenpo.portal.notice.NoticeId;
import kenpo.portal.notice.PdfCheck;
import kenpo.portal.web.BodyAllowance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages about notices are, and what may be sent to them. */
@Configuration(proxyBeanMethods = false)
class NoticePaths {
    static final String LIST = "/notices";
    static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    static final String ONE = LIST + "/{id:" + ID + "}";
    static final String NEW = LIST + "/new";
    static final String EDIT = ONE + "/edit";
    static final String PREVIEW = LIST + "/preview";
    static final String ATTACHMENTS = ONE + "/attachments";

    /** Both texts at their longest, each character as nine: Japanese in a form. */
    private static final long LARGEST_TEXT = 640 * 1024;

    /** Somewhat more than a file may have, so that a file a little too large is refused in words. */
    private static final long LARGEST_UPLOAD = PdfCheck.LARGEST + 3L * 1024 * 1024;

    @Bean
    static BodyAllowance noticeTexts() {
        return BodyAllowance.ofTexts(LIST + "/(?:new|preview|" + ID + "/edit)", LARGEST_TEXT);
    }

    @Bean
    static BodyAllowance noticeAttachments() {
        return BodyAllowance.ofFiles(LIST + "/" + ID + "/attachments", LARGEST_UPLOAD);
    }

    static String redirectTo(NoticeId id, String parameter) {
        return "redirect:" + LIST + "/" + id.value() + parameter;
    }
}
