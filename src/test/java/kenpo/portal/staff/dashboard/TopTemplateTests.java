package kenpo.portal.staff.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kenpo.portal.fixtures.RenderedPages;
import kenpo.portal.staff.Waiting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopTemplateTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant AT = Instant.parse("2026-11-23T00:30:00Z");

    static Stream<Locale> languages() {
        return Stream.of(Locale.JAPANESE, Locale.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyFigureStandsOnThePageAndInATable(Locale language) {
        var days = new TreeMap<LocalDate, CountedDay>();
        for (int i = 0; i < TopPage.DAYS; i++) {
            days.put(TODAY.minusDays(i), day(i + 3));
        }
        var waits = List.of(new Waiting.Item("staff.top.approvals", 2, "/approvals"));

        var html = render("full", TopPage.of(days, TODAY, waits, true), language);

        assertThat(html)
                .contains("name=\"state\" value=\"MAIL_REFUSED\"", "name=\"state\" value=\"LOCKED\"")
                .contains("href=\"/approvals\"")
                .doesNotContain("id=\"beginning\"");
        assertThat(html.split("<table", -1)).hasSize(4);
        assertThat(html.split("role=\"img\"", -1)).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void societyWithoutMembersIsToldWhereToBegin(Locale language) {
        var nobody = Map.of(TODAY, new CountedDay(Map.of(), AT));

        assertThat(render("empty", TopPage.of(nobody, TODAY, List.of(), true), language))
                .contains("id=\"beginning\"", "href=\"/roster\"")
                .doesNotContain("<svg class=\"chart\"", "class=\"tiles\"");
        assertThat(render("empty-viewer", TopPage.of(nobody, TODAY, List.of(), false), language))
                .contains("id=\"beginning\"")
                .doesNotContain("href=\"/roster\"");
    }

    private static CountedDay day(long count) {
        var counts = new EnumMap<Figure, Long>(Figure.class);
        long more = count * Figure.values().length;
        for (Figure figure : Figure.values()) {
            counts.put(figure, more);
            more -= count;
        }
        return new CountedDay(counts, AT);
    }

    private static String render(String name, TopPage page, Locale language) {
        return RenderedPages.render(
                "staff/top", "office-top-" + name, language, true, RenderedPages.NO_ERRORS, Map.of("page", page));
    }
}
