package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenpo.portal.staff.Role;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The office issues letters, and only who issued them has them. */
@JourneyTest
class LettersJourneyTests {
    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    private Office office;

    @BeforeEach
    void anOffice() {
        office = stage.office();
    }

    @ParameterizedTest
    @EnumSource
    void clerkIssuesALetterWithWhichItsReaderSignsIn(Tongue tongue) throws IOException {
        var person = stage.newcomer();
        var visitor = office.visitor(Role.CLERK, tongue);
        visitor.open("/credentials").isAt(Label.ISSUE).look("office-credentials");
        visitor.link(Label.ISSUE_LETTERS).click();
        visitor.isAt(Label.CHOOSE_WHOM).look("office-credentials-choice");
        visitor.choose(Label.LISTED)
                .type(Label.SYMBOLS_AND_NUMBERS, "1001-x")
                .press(Label.SEE_HOW_MANY)
                .isTold(Label.SYMBOLS_AND_NUMBERS, "1001-23")
                .look("office-credentials-choice-wrong");
        visitor.type(Label.SYMBOLS_AND_NUMBERS, person.symbol() + "-" + person.number() + "\n9999-99999")
                .press(Label.SEE_HOW_MANY);
        visitor.isAt(Label.CHECK_BEFORE_ISSUING).reads("9999-99999").look("office-credentials-preview");
        visitor.press(Label.ISSUE_ONE_LETTER)
                .isTold(Label.REASON, tongue.say("理由を", "reason"))
                .type(Label.REASON, tongue.say("届かなかったため", "Lost in the post"))
                .press(Label.ISSUE_ONE_LETTER);
        visitor.isAt(Label.WHAT_WAS_ISSUED)
                .reads(tongue.say("1通を発行しました", "1 letter was issued"))
                .look("office-credentials-batch");
        var pdf = visitor.page()
                .waitForDownload(() -> visitor.link(Label.LETTERS_PDF).click())
                .path();
        try (var document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("仮ユーザID", "/sign-in");
        }
        stage.rename(person, "旅野 \uD880\uDC00");
        visitor.page().reload();
        visitor.reads(tongue.say("1通に、印字できない文字があります", "1 letter has a character that cannot be printed"))
                .reads("旅野 〓　様")
                .look("office-credentials-batch-characters");
        visitor.open("/credentials").reads(tongue.say("発行済み", "Issued")).look("office-credentials-list");
    }

    @Test
    void onlyTheIssuerHasTheLettersAndOnlyForADay() {
        var issuer = office.employee(Role.CLERK).browser();
        var batch = issue(issuer, stage.newcomer());

        var csv = issuer.get(batch + "/letters.csv");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.body()).startsWith("\uFEFF事業所名,記号,番号,枝番,氏名,仮ユーザID,仮パスワード,有効期限");
        assertThat(csv.header("content-disposition")).contains("attachment");
        assertThat(csv.header("cache-control")).contains("no-store");

        var colleague = office.employee(Role.ADMINISTRATOR).browser();
        assertThat(colleague.get(batch).status()).isEqualTo(200);
        var elsewhere =
                new Office(stage, stage.momiji()).employee(Role.ADMINISTRATOR).browser();
        var nothing = colleague.get("/credentials/" + UUID.randomUUID() + "/letters.csv");
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(colleague.get(batch + "/letters.csv").status()).isEqualTo(404);
        assertThat(colleague.get(batch + "/letters.pdf").status()).isEqualTo(404);
        for (var path : List.of(batch, batch + "/letters.pdf", batch + "/state")) {
            assertThat(elsewhere.get(path).status()).isEqualTo(404);
        }
        assertThat(elsewhere.post(batch + "/cancel", Map.of()).status()).isEqualTo(404);
        var viewer = office.employee(Role.VIEWER).browser();
        for (var path : List.of("/credentials", "/credentials/new", batch, batch + "/letters.csv")) {
            assertThat(viewer.get(path).status()).isEqualTo(404);
        }

        clock.advance(Duration.ofMinutes(6));
        assertThat(issuer.get(batch + "/letters.csv").location()).contains("/step-up");
    }

    private static String issue(PlainBrowser issuer, Person person) {
        var preview = issuer.post(
                "/credentials/new", Map.of("whom", "LISTED", "cards", person.symbol() + "-" + person.number()));
        assertThat(preview.status()).isEqualTo(200);
        var key = preview.body().replaceFirst("(?s).*name=\"batch\" value=\"([^\"]+)\".*", "$1");
        var begin = Map.of(
                "whom", "LISTED", "cards", person.symbol() + "-" + person.number(), "batch", key, "reason", "再送");
        var batch = java.net
                .URI
                .create(issuer.post("/credentials/begin", begin).location())
                .getPath();
        assertThat(issuer.post("/credentials/begin", begin).location()).endsWith(batch);
        Awaitility.await().until(() -> issuer.get(batch + "/state").body().contains("\"issuing\":false"));
        return batch;
    }
}
