package kenpo.portal.help.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kenpo.portal.fixtures.RenderedPages;
import kenpo.portal.terms.TermsVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTemplatesTests {
    private static final List<String> PAGES =
            List.of("help", "first-sign-in", "email-code", "locked", "forgot", "environment", "privacy", "contact");

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void helpIsRenderedForStrangersAndMembers(String language) {
        for (var page : PAGES) {
            assertThat(render(page, language, false, Map.of())).doesNotContain("/sign-out");
            assertThat(render(page, language, true, Map.of())).contains("/sign-out");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void termsAreReadableForEverybody(String language) {
        var terms = new TermsVersion(1, LocalDate.of(2026, 4, 1), "# 目的\n\n決まりです。", "# Purpose\n\nRules.");

        assertThat(render("terms", language, false, Map.of("page", PublishedTermsPage.of(terms, Locale.of(language)))))
                .contains(language.equals("en") ? "Rules." : "決まりです。");
    }

    private static String render(String page, String language, boolean signedIn, Map<String, ?> model) {
        return RenderedPages.render(
                "help/" + page, "help-" + page, Locale.of(language), signedIn, RenderedPages.NO_ERRORS, model);
    }
}
