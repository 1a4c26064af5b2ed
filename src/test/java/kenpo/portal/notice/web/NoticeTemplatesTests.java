package kenpo.portal.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kenpo.portal.fixtures.RenderedPages;
import kenpo.portal.notice.Attachment;
import kenpo.portal.notice.AttachmentId;
import kenpo.portal.notice.AttachmentName;
import kenpo.portal.notice.Notice;
import kenpo.portal.notice.NoticeId;
import kenpo.portal.notice.NoticeLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTemplatesTests {
    private static final Instant NOW = Instant.parse("2026-11-20T11:14:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void moreThanTwentyNoticesAreTurnedOverInPages(String language) {
        var lines = IntStream.range(0, 20)
                .mapToObj(number -> new NoticeLine(new UUID(1, number), "お知らせ", NOW, false, false))
                .toList();

        assertThat(render("notice/notices", language, "", new NoticeListPage(lines, 1, 25)))
                .contains("?page=2");
        assertThat(render("notice/notices", language, "-none", new NoticeListPage(List.of(), 1, 0)))
                .doesNotContain("?page=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void noticeIsWrittenAsTextWhateverItHolds(String language) {
        var words = new Notice.Words(
                "窓口の休み", "# 休みの間\n\n**お電話**は[こちら](https://example.jp/)へ。<script>\n\n- 12月29日\n- [悪い](javascript:x)");
        var notice = new Notice(new NoticeId(new UUID(1, 1)), words, null, true, NOW);

        var file = new Attachment(new AttachmentId(new UUID(2, 2)), new AttachmentName("健診のご案内.pdf"), 123_456);

        assertThat(render("notice/notice", language, "", NoticePage.of(notice, List.of(file), Locale.of(language))))
                .contains("/notices/" + new UUID(1, 1) + "/attachments/" + new UUID(2, 2), "健診のご案内.pdf", "121")
                .contains("<strong>お電話</strong>", "href=\"https://example.jp/\"", "&lt;script&gt;")
                .doesNotContain("href=\"javascript");
    }

    private static String render(String template, String language, String state, Object page) {
        return RenderedPages.render(
                template,
                template.replace("notice/", "") + state,
                Locale.of(language),
                true,
                RenderedPages.NO_ERRORS,
                Map.of("page", page));
    }
}
