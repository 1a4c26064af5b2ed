package kenpo.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kenpo.portal.fixtures.RenderedPages;
import kenpo.portal.society.SocietySettings.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorTemplateTests {
    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 413, 415, 422, 429, 500, 503})
    void everyFailureHasWordsInBothLanguages(int status) {
        for (var language : Language.ALL) {
            assertThat(render(status, language)).contains("03-0000-0000");
        }
    }

    @Test
    void staffAreNotSentToTheirOwnTelephone() {
        for (var language : Language.ALL) {
            var frame = new Frame(
                    "さくら健康保険組合",
                    new Contact("03-0000-0000", null, null, null, null, null),
                    "sakura",
                    null,
                    language,
                    List.of(),
                    "/audit",
                    true,
                    false,
                    true,
                    0);
            var html = RenderedPages.render(
                    "error/error",
                    "error-office",
                    language,
                    true,
                    FormErrors.NONE,
                    Map.of("page", new ErrorPage(404)),
                    frame);
            assertThat(html).doesNotContain("03-0000-0000").contains("404");
        }
    }

    private static String render(int status, Locale language) {
        return RenderedPages.render(
                "error/error",
                "error-" + status,
                language,
                false,
                FormErrors.NONE,
                Map.of("page", new ErrorPage(status)));
    }
}
