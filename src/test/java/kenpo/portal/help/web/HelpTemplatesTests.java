package kenpo.portal.help.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kenpo.portal.fixtures.RenderedPages;
import kenpo.portal.terms.TermsVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTemplatesTests {
    private static final List<String> PAGES = List.of(
            "help",
            "first-sign-in",
            "email-code",
            "authenticator-app",
            "passkey",
            "locked",
            "lost-device",
            "forgot",
            "environment",
            "privacy",
            "contact");
    private static final Pattern WITHIN = Pattern.compile(" href=\"#([a-z-]+)\"");
    private static final Pattern PICTURE = Pattern.compile("<img [^>]*?src=\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void helpIsRenderedForStrangersAndMembers(String language) {
        for (var page : PAGES) {
            assertThat(render(page, language, false, Map.of())).doesNotContain("/sign-out");
            assertThat(render(page, language, true, Map.of())).contains("/sign-out");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "authenticator-app, phone computer-and-phone computer sign-in wrong-code",
        "passkey, computer phone phone-for-computer messages shared",
        "lost-device, recovery-code another-method new-phone lost",
    })
    void otherPagesFindTheirAnchors(String page, String anchors) {
        var html = render(page, "ja", false, Map.of());
        for (var anchor : anchors.split(" ")) {
            assertThat(html).contains("<h2 id=\"" + anchor + "\"");
        }
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void linksWithinAPageAndItsPicturesLeadSomewhere(String page) {
        var html = render(page, "ja", false, Map.of());
        assertThat(found(WITHIN, html)).allMatch(anchor -> html.contains(" id=\"" + anchor + "\""));
        assertThat(found(PICTURE, html)).allMatch(path -> getClass().getResource("/static" + path) != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void termsAreReadableForEverybody(String language) {
        var terms = new TermsVersion(1, LocalDate.of(2026, 4, 1), "# 目的\n\n決まりです。", "# Purpose\n\nRules.");

        assertThat(render("terms", language, false, Map.of("page", PublishedTermsPage.of(terms, Locale.of(language)))))
                .contains(language.equals("en") ? "Rules." : "決まりです。");
    }

    private static List<String> found(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(each -> each.group(1)).toList();
    }

    private static String render(String page, String language, boolean signedIn, Map<String, ?> model) {
        return RenderedPages.render(
                "help/" + page, "help-" + page, Locale.of(language), signedIn, RenderedPages.NO_ERRORS, model);
    }
}
