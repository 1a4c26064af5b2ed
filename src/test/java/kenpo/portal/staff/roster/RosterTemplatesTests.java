package kenpo.portal.staff.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kenpo.portal.fixtures.RenderedPages;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.roster.ImportId;
import kenpo.portal.roster.MemberId;
import kenpo.portal.roster.imports.Departures;
import kenpo.portal.roster.imports.Discard;
import kenpo.portal.roster.imports.Extent;
import kenpo.portal.roster.imports.FileEncoding;
import kenpo.portal.roster.imports.ImportRecord;
import kenpo.portal.roster.imports.ImportRecord.Standing;
import kenpo.portal.roster.imports.Preview;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** States of the pages that pass too quickly to be visited. */
class RosterTemplatesTests {
    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-23T00:30:00Z");
    private static final Preview PREVIEW = new Preview(Extent.WHOLE, 12, 345, 678, 90_000, 7, 91_000, false);

    static Stream<Locale> languages() {
        return Stream.of(Locale.JAPANESE, Locale.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void readingAndApplyingShowHowFarTheyAre(Locale language) {
        assertThat(page("reading", new Standing.Reading(40), language))
                .contains("value=\"40\"", "data-state=\"READING\"", "http-equiv=\"refresh\"", "/discard\"");
        assertThat(page("applying", new Standing.Applying(PREVIEW, 207), language))
                .contains("value=\"20\"", "data-state=\"APPLYING\"")
                .doesNotContain("/discard\"", "/confirm\"");
    }

    @ParameterizedTest
    @EnumSource
    void discardedSaysWhyAndThatNothingHasChanged(Discard why) {
        for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            assertThat(page("discarded-" + why, new Standing.Discarded(why, null, AT), language))
                    .contains(language.equals(Locale.JAPANESE) ? "加入者データは変わっていません" : "has not changed")
                    .doesNotContain("http-equiv=\"refresh\"");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void manyErrorsComeInPages(Locale language) {
        var lines = Stream.generate(() -> new RosterImportPage.ErrorLine(2, "生年月日", "<b>", "x"))
                .limit(50)
                .toList();
        var found = found(new Standing.Done(PREVIEW, AT));
        var html = render("errors", new RosterImportPage(found, "職員", "職員", null, lines, 3, 500), language);
        assertThat(html)
                .contains("&lt;b&gt;", "?page=10", "?page=1\"", "?page=5")
                .doesNotContain("<b>", "?page=7");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void operatorsImportIsNamedAsSuch(Locale language) {
        var page = new RosterListPage(
                List.of(), 1, 0, RosterListPage.Line.of(found(new Standing.Applying(PREVIEW, 0)), null));
        assertThat(RenderedPages.render(
                        "staff/roster/list",
                        "office-roster-operator",
                        language,
                        true,
                        RenderedPages.NO_ERRORS,
                        Map.of("form", UploadForm.empty(), "page", page)))
                .contains(language.equals(Locale.JAPANESE) ? "運営事業者が取込" : "operator of the portal")
                .doesNotContain("type=\"file\"");
    }

    @Test
    void sampleFileCanBeSavedInShiftJisAndEachLineHasAllColumns() {
        var lines = RosterSampleController.FILE.substring(1).lines().toList();
        assertThat(lines)
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(17))
                .allSatisfy(line -> assertThat(
                                Charset.forName("windows-31j").newEncoder().canEncode(line))
                        .isTrue());
    }

    @Test
    void whoWouldLeaveStandsThereByName() {
        var taro = new Departures.Departing(new MemberId(ID), "健保 太郎", "ケンポ タロウ", new CardNumber("1000", "0123", "00"));
        for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            assertThat(RenderedPages.render(
                            "staff/roster/departures",
                            "office-roster-departures",
                            language,
                            true,
                            RenderedPages.NO_ERRORS,
                            Map.of("page", new DeparturesPage(ID, 345, List.of(taro)))))
                    .contains("健保 太郎", "1000・0123・00", "345", "/roster/" + ID);
        }
    }

    @Test
    void numberOfDeparturesIsReadInAnyWidth() {
        assertThat(new ConfirmForm("１，２３４ 人", "").number()).hasValue(1234);
        assertThat(new ConfirmForm("十人", "").number()).isEmpty();
        assertThat(new ConfirmForm("-5", "").number()).isEmpty();
    }

    private static String page(String name, Standing standing, Locale language) {
        return render(name, new RosterImportPage(found(standing), "職員", null, null, List.of(), 1, 0), language);
    }

    private static String render(String name, RosterImportPage page, Locale language) {
        return RenderedPages.render(
                "staff/roster/import",
                "office-roster-" + name,
                language,
                true,
                RenderedPages.NO_ERRORS,
                Map.of("page", page));
    }

    private static ImportRecord found(Standing standing) {
        @Nullable UUID nobody = null;
        return new ImportRecord(
                new ImportId(ID), Extent.WHOLE, AT, nobody, nobody, "roster.csv", FileEncoding.UTF_8, standing);
    }
}
