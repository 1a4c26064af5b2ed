package kenpo.portal.help.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
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

    @ParameterizedTest
    @CsvSource({
        "signin/sign-in, /help/first-sign-in",
        "signin/method, /help/first-sign-in#methods",
        "signin/email-confirmation, /help/email-code",
        "signin/email-code, /help/email-code",
        "recovery/code, /help/email-code",
        "settings/email, /help/email-code",
        "signin/authenticator-app, /help/authenticator-app#wrong-code",
        "recovery/authenticator-app, /help/authenticator-app#wrong-code",
        "signin/authenticator-app-set-up, /help/authenticator-app#",
        "signin/passkey-set-up, /help/passkey#phone-for-computer",
        "signin/passkey, /help/passkey#phone-for-computer",
        "parts/passkey-problems, /help/passkey#",
        "parts/error-summary, /help/locked",
        "parts/other-ways, /lost-method",
        "recovery/lost-method, /help/lost-device",
        "recovery/forgot-password, /help/forgot",
        "recovery/forgot-user-id, /help/forgot",
        "layout, /help/environment",
        "layout, /terms",
        "layout, /privacy",
        "layout, /contact",
        "layout, /help",
    })
    void screensLinkTheHelpForTheirQuestion(String template, String help) throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/templates", template + ".html")))
                .containsPattern("href=\"\\|?" + help);
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void pagesCanBePrinted(String page) {
        assertThat(page.equals("help") || render(page, "ja", false, Map.of()).contains("data-print"))
                .isTrue();
    }

    private static List<String> found(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(each -> each.group(1)).toList();
    }

    private static String render(String page, String language, boolean signedIn, Map<String, ?> model) {
        var shown = new HashMap<String, Object>(model);
        shown.put("pictures", new HelpPictures());
        return RenderedPages.render(
                "help/" + page, "help-" + page, Locale.of(language), signedIn, RenderedPages.NO_ERRORS, shown);
    }
}
