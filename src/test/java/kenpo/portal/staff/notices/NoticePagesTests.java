package kenpo.portal.staff.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kenpo.portal.fixtures.RenderedPages;
import kenpo.portal.notice.Attachment;
import kenpo.portal.notice.AttachmentId;
import kenpo.portal.notice.AttachmentName;
import kenpo.portal.notice.Audience;
import kenpo.portal.notice.Notice;
import kenpo.portal.notice.NoticeContent;
import kenpo.portal.notice.NoticeId;
import kenpo.portal.notice.NoticeReach;
import kenpo.portal.notice.NoticeState;
import kenpo.portal.notice.Period;
import kenpo.portal.notice.WrittenNotice;
import kenpo.portal.roster.Establishment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticePagesTests {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void listSaysWhatThereIsAndTurnsOverWithinItsState(String language) {
        var page = new NoticeListPage(NoticeState.DRAFT, Map.of(NoticeState.DRAFT, 21), 1, false, true);
        var lines = List.of(NoticeListPage.Line.of(notice(null), NOW));
        assertThat(render("list", language, "", Map.of("page", page, "lines", lines)))
                .contains("?state=draft&amp;page=2", "/notices/new", "健診のご案内");
        var empty = new NoticeListPage(null, Map.of(), 1, true, false);
        assertThat(render("list", language, "-none", Map.of("page", empty, "lines", List.of())))
                .doesNotContain("<table", "/notices/new", "お知らせを書く", "Write a notice");
        var own = new NoticeListPage(null, Map.of(), 1, false, true);
        assertThat(render("list", language, "-none-to-write", Map.of("page", own, "lines", List.of())))
                .contains(language.equals("ja") ? "「お知らせを書く」から" : "Write a notice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void editorKeepsWhatWasTypedBesideWhatSomebodyElseSaved(String language) {
        var form = new NoticeForm(
                "題", "本文<script>", "", "", NoticeForm.FOR_ESTABLISHMENTS, List.of("020"), true, null, null, 3);
        var page = new EditorPage(
                "/notices/x/edit",
                "/notices/x",
                NoticeState.PUBLISHED,
                List.of(new Establishment("010", "本社"), new Establishment("020", "工場")),
                EditorPage.Preview.of(form),
                notice(new Period(NOW, null)));
        assertThat(render("editor", language, "", Map.of("page", page, "form", form, "revision", 7)))
                .contains("value=\"7\"", "本文&lt;script&gt;", "健診のご案内", "value=\"020\" checked")
                .doesNotContain("<script>alert", "value=\"010\" checked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void readerOfTheOfficeSeesANoticeAndCannotChangeIt(String language) {
        assertThat(render("notice", language, "", view(notice(new Period(NOW, NOW.plusSeconds(60))), true)))
                .contains("/edit", "/withdraw", "multipart/form-data", "案内.pdf");
        assertThat(render("notice", language, "-read-only", view(notice(null), false)))
                .doesNotContain("/edit", "/withdraw", "/discard", "multipart/form-data")
                .contains("案内.pdf");
    }

    private static Map<String, Object> view(WrittenNotice notice, boolean mayWrite) {
        var file = new Attachment(new AttachmentId(new UUID(2, 2)), new AttachmentName("案内.pdf"), 2048);
        var page = new NoticePage(
                notice,
                notice.state(NOW),
                List.of("010 本社"),
                List.of(file),
                new NoticeReach(1234, 56, 7),
                mayWrite,
                "saved");
        var model = new HashMap<String, Object>();
        model.put("page", page);
        model.put("period", PeriodForm.of(notice));
        return model;
    }

    private static WrittenNotice notice(@Nullable Period period) {
        var content = new NoticeContent(
                new Notice.Words("健診のご案内", "# 健診\n\n<script>alert(1)</script>\n\n- 秋"),
                new Notice.Words("Check-ups", "In autumn."),
                new Audience.Establishments(List.of("010")),
                true,
                true,
                true);
        return new WrittenNotice(new NoticeId(new UUID(1, 1)), 2, content, period, null);
    }

    private static String render(String template, String language, String state, Map<String, ?> model) {
        return RenderedPages.render(
                "staff/notices/" + template,
                "office-notices-" + template + state,
                Locale.of(language),
                true,
                RenderedPages.NO_ERRORS,
                model);
    }
}
