package kenpo.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import kenpo.portal.fixtures.RenderedPages;
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
