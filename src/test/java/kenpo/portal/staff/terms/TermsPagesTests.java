package kenpo.portal.staff.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kenpo.portal.fixtures.RenderedPages;
import kenpo.portal.terms.PublishedVersion;
import kenpo.portal.terms.TermsVersion;
import kenpo.portal.web.Prose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsPagesTests {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID CLERK = new UUID(7, 7);

    @Test
    void ofTheVersionsOneIsInForce() {
        assertThat(lines())
                .extracting(TermsLine::state)
                .containsExactly(
                        TermsLine.State.COMING,
                        TermsLine.State.WITHDRAWN,
                        TermsLine.State.IN_FORCE,
                        TermsLine.State.EARLIER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void listNamesWhoPublishedAndHowManyAccepted(String language) {
        assertThat(render("list", language, "", Map.of("page", new TermsListPage(lines(), true, false, false))))
                .contains("職員 一", "/terms/new", "/terms/4");
        assertThat(render("list", language, "-none", Map.of("page", new TermsListPage(List.of(), false, false, false))))
                .doesNotContain("<table", "/terms/new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void comingVersionCanBeTakenBackAndOneInForceCannot(String language) {
        var coming = TermsVersionPage.of(version(4, TODAY.plusDays(1), null), TODAY, true);
        assertThat(render("version", language, "", Map.of("page", coming, "tooLate", false)))
                .contains("/terms/4/withdraw", "&lt;script&gt;");
        var inForce = TermsVersionPage.of(version(2, TODAY, null), TODAY, true);
        assertThat(render("version", language, "-late", Map.of("page", inForce, "tooLate", true)))
                .doesNotContain("/withdraw");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void editorShowsWhatWasTyped(String language) {
        var form = new TermsForm("# 第1条", "# Article 1", "2027-04-01", 3, "");
        var page = new NewTermsPage(TODAY, 4, Prose.of(form.japanese()), Prose.of(form.english()));
        assertThat(render("editor", language, "", Map.of("page", page, "form", form)))
                .contains("name=\"seen\" value=\"4\"", "2027-04-01", "<h2>第1条</h2>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void whatPublishingMeansIsSaidAndAReasonAskedFor(String language) {
        var form = new TermsForm("# 第1条", "", "2027-04-01", 3, "");
        var page = ConfirmTermsPage.of(form, LocalDate.of(2027, 4, 1));
        assertThat(render("confirm", language, "", Map.of("page", page, "form", form)))
                .contains("name=\"reason\"", "name=\"confirmed\"", "name=\"edit\"", "# 第1条</textarea>", "2027", "4");
    }

    private static List<TermsLine> lines() {
        var versions = List.of(
                version(4, TODAY.plusDays(1), null),
                version(3, TODAY, NOW),
                version(2, TODAY, null),
                version(1, TODAY.minusYears(1), null));
        return TermsLine.of(versions, Map.of(CLERK, "職員 一"), TODAY);
    }

    private static PublishedVersion version(int number, LocalDate from, @Nullable Instant withdrawn) {
        return new PublishedVersion(
                new TermsVersion(number, from, "第1条 <script>", null), NOW, number == 1 ? null : CLERK, 0, withdrawn);
    }

    private static String render(String template, String language, String state, Map<String, ?> model) {
        return RenderedPages.render(
                "staff/terms/" + template,
                "office-terms-" + template + state,
                Locale.of(language),
                true,
                RenderedPages.NO_ERRORS,
                model);
    }
}
