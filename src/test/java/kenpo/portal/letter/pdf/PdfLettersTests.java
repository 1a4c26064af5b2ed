package kenpo.portal.letter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kenpo.portal.credential.IssuedCredential;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.roster.Addressee;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.roster.MemberId;
import kenpo.portal.web.Messages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads letters with another library than the one that wrote them. */
class PdfLettersTests {
    private static final String ADDRESS = "https://sakura.example.jp/sign-in";
    private static final String HOME = "東京都葛飾区柴又一丁目２番３号 𠮷田荘２０１号室";

    @Test
    void everyLetterIsOnePageOfA4WithWhatItsReaderNeeds() throws IOException {
        try (var pdf = printed(List.of(letter("健保 太郎", HOME), letter("健保 花子", HOME)))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            var page = pdf.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isBetween(595f, 596f);
            assertThat(page.getHeight()).isBetween(841f, 843f);
            var text = text(pdf, 1);
            assertThat(text)
                    .contains("さくら健康保険組合", "〒125-0052", "健保 太郎　様", "k7md-x2pa", "secret2secret")
                    .contains("2026年11月22日（日）", "Sunday, 22 November 2026", ADDRESS, "「ログイン」を押します")
                    .doesNotContain("健保 花子");
            assertThat(text(pdf, 2)).contains("健保 花子　様").doesNotContain("健保 太郎");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"髙﨑 邊", "𠮷野 渡邉", "𠀋 仔 神 﨑 栁 德", "ヴァ㈱①ｱｲｳ"})
    void rareCharactersAreReadBackAsTheyAreOnTheRoster(String name) throws IOException {
        var letters = letters();
        letters.write(letter(name, HOME));
        assertThat(letters.unfaithful()).isZero();
        try (var pdf = closed(letters)) {
            assertThat(text(pdf, 1)).contains(name + "　様", HOME.substring(0, 12), "𠮷田荘");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"健保 \uD880\uDC00", "健保 \uE000", "葛\uDB40\uDD00城"})
    void aCharacterTheFontLacksSpoilsNoLetterAndIsTold(String name) throws IOException {
        var letters = letters();
        letters.write(letter(name, HOME));
        letters.write(letter("健保 花子", HOME));
        assertThat(letters.unfaithful()).isOne();
        try (var pdf = closed(letters)) {
            assertThat(text(pdf, 1)).containsAnyOf("健保 〓　様", "葛城　様").contains("k7md-x2pa");
        }
    }

    @Test
    void onlyTheAddressIsSeenThroughTheWindowHoweverThePageSlips() throws IOException {
        try (var pdf = printed(List.of(letter("健保 太郎", HOME)))) {
            // wherever the page lies, the window never leaves this part of it
            assertThat(area(pdf, 0, 0, 110, 57).replaceAll("[\\s　]", ""))
                    .isEqualTo(("〒125-0052" + HOME + "健保太郎様").replaceAll("[\\s　]", ""));
            // and this part never leaves the window
            assertThat(area(pdf, 20, 12, 65, 24).replaceAll("[\\s　]", "")).contains("〒125-0052", "健保太郎様");
        }
    }

    @Test
    void theLongestAddressAndNameOfARosterFitIntoTheWindow() throws IOException {
        var longest = "東京都千代田区".repeat(29).substring(0, 200);
        try (var pdf = printed(List.of(letter("健保".repeat(50), longest)))) {
            assertThat(area(pdf, 20, 12, 65, 24).replaceAll("[\\s　]", ""))
                    .isEqualTo("〒125-0052" + longest + "健保".repeat(50) + "様");
        }
    }

    @Test
    void withoutAnAddressTheNameStandsInTheWindow() throws IOException {
        try (var pdf = printed(List.of(letter("健保 太郎", null)))) {
            assertThat(area(pdf, 20, 12, 65, 24).strip()).isEqualTo("健保 太郎　様");
        }
    }

    @Test
    void theQrCodeOpensTheSignInPage() throws Exception {
        try (var pdf = printed(List.of(letter("健保 太郎", HOME)))) {
            var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
            assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(ADDRESS);
        }
    }

    @Test
    void onlyTheCharactersUsedAreEmbedded() throws IOException {
        var letters = letters();
        letters.write(letter("健保 太郎", HOME));
        var bytes = bytes(letters);
        assertThat(bytes).hasSizeLessThan(200_000);
        try (var pdf = Loader.loadPDF(bytes)) {
            var resources = pdf.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                var font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
            }
            assertThat(StreamSupport.stream(resources.getFontNames().spliterator(), false))
                    .hasSize(2);
        }
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private PdfLetters letters() {
        return new PdfLetters(TestSocieties.sakura(), ADDRESS, Messages.all(), out);
    }

    private byte[] bytes(PdfLetters letters) {
        letters.close();
        return out.toByteArray();
    }

    private PDDocument closed(PdfLetters letters) throws IOException {
        return Loader.loadPDF(bytes(letters));
    }

    private PDDocument printed(List<IssuedCredential> credentials) throws IOException {
        var letters = letters();
        credentials.forEach(letters::write);
        return closed(letters);
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    /** In millimetres from the upper left corner. */
    private static String area(PDDocument pdf, float x, float y, float width, float height) throws IOException {
        float scale = 72 / 25.4f;
        var stripper = new PDFTextStripperByArea();
        stripper.addRegion("area", new Rectangle2D.Float(x * scale, y * scale, width * scale, height * scale));
        stripper.extractRegions(pdf.getPage(0));
        return stripper.getTextForRegion("area");
    }

    private static IssuedCredential letter(String name, @Nullable String address) {
        var whom = new Addressee(
                new MemberId(new UUID(0, 1)),
                new CardNumber("1001", "23", "00"),
                name,
                "さくら商事",
                address == null ? null : "1250052",
                address);
        return new IssuedCredential(whom, "k7md-x2pa", "secret2secret", null, LocalDate.of(2026, 11, 22));
    }
}
