package kenpo.portal.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kenpo.portal.credential.FactorCounts;
import kenpo.portal.fixtures.RenderedPages;
import kenpo.portal.notice.NoticeLine;
import org.junit.jupiter.api.Test;
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

        var html = render(language, "", new HomePage(NOW, false, lines, List.of(Reminder.values())));

        assertThat(html)
                .contains(
                        "href=\"/settings/history\"",
                        "is-unread",
                        "20:14",
                        "data-seconds=\"1800\"",
                        "action=\"/sign-out\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void firstVisitAndReadOnlyAccountAreRendered(String language) {
        assertThat(render(language, "-first", new HomePage(null, true, List.of(), List.of())))
                .contains("notification--info");
    }

    @Test
    void whoCouldBeLockedOutByOneLossIsReminded() {
        assertThat(Reminder.of(new FactorCounts(1, 0, false, 0)))
                .containsExactly(Reminder.ONE_METHOD_ONLY, Reminder.NO_RECOVERY_CODES);
        assertThat(Reminder.of(new FactorCounts(1, 1, false, 3))).containsExactly(Reminder.FEW_RECOVERY_CODES);
        assertThat(Reminder.of(new FactorCounts(2, 0, false, 4))).isEmpty();
        assertThat(Reminder.of(new FactorCounts(0, 1, true, 10))).isEmpty();
    }

    private static String render(String language, String state, HomePage page) {
        return RenderedPages.render(
                "home/top", "top" + state, Locale.of(language), true, RenderedPages.NO_ERRORS, Map.of("page", page));
    }
}
