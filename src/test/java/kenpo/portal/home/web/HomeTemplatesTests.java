package kenpo.portal.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kenpo.portal.fixtures.RenderedPages;
import kenpo.portal.notice.NoticeLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeTemplatesTests {
    private static final Instant NOW = Instant.parse("2026-11-20T11:14:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void topPageShowsUnreadNoticesAndThePreviousSignIn(String language) {
        var lines = List.of(
                new NoticeLine(new UUID(1, 1), "年末年始（12月29日から1月4日）の窓口とお電話の受付について", NOW, true, true),
                new NoticeLine(new UUID(1, 2), "インフルエンザ予防接種の費用補助の申請を受け付けています", NOW, false, true),
                new NoticeLine(new UUID(1, 3), "秋の健康づくりウォーキングの結果を発表しました", NOW, false, false));

        var html = render(language, "", new HomePage(NOW, false, lines));

        assertThat(html).contains("is-unread", "20:14", "data-seconds=\"1800\"", "action=\"/sign-out\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void firstVisitAndReadOnlyAccountAreRendered(String language) {
        assertThat(render(language, "-first", new HomePage(null, true, List.of())))
                .contains("notification--info");
    }

    private static String render(String language, String state, HomePage page) {
        return RenderedPages.render(
                "home/top", "top" + state, Locale.of(language), true, RenderedPages.NO_ERRORS, Map.of("page", page));
    }
}
