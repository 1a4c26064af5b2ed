package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The manual as its readers get it. */
@JourneyTest
class ManualTests {
    private static final int LARGEST = 10_000_000;
    private static final Offset<Float> A_POINT = Offset.offset(1f);
    private static final Pattern LINKED = Pattern.compile("(?:src|href)=\"([^\"#]+)\"");

    @Autowired
    private Stage stage;

    @TempDir
    private Path directory;

    @Test
    void isOnA4WithSelectableTextAllChaptersAndPicturesOfTheSociety() throws IOException {
        var society = stage.society(
                "paper",
                "06180012",
                Map.of(
                        "name", "わかば健康保険組合",
                        "english-name", "Wakaba Health Insurance Society",
                        "contact.phone", "03-9876-5432",
                        "looks.accent", "#00695c"));

        new Manual(stage, society, "wakaba.example.jp", Tongue.JAPANESE, directory).write();

        var page = Files.readString(directory.resolve("manual.html"));
        assertThat(page).doesNotContain("mail.localhost", "paper.localhost", "http:", "/images/");
        assertThat(LINKED.matcher(page).results().map(found -> found.group(1)))
                .filteredOn(link -> !link.startsWith("tel:"))
                .isNotEmpty()
                .allMatch(link -> Files.exists(directory.resolve(link)));
        var file = directory.resolve("manual.pdf");
        assertThat(Files.size(file)).isLessThan(LARGEST);
        try (var pdf = Loader.loadPDF(file.toFile())) {
            var first = pdf.getPage(0).getMediaBox();
            assertThat(first.getWidth()).isCloseTo(595.3f, A_POINT);
            assertThat(first.getHeight()).isCloseTo(841.9f, A_POINT);
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("わかば健康保険組合", "wakaba.example.jp", "03-9876-5432", "仮ユーザID", "目次");
            assertThat(ManualPages.of(Files.readAllBytes(file)).byNumber())
                    .containsKeys("0", "1", "2-1", "2-2", "2-3", "2-4", "2-5", "2-6", "3");
            assertThat(fontsAreInside(pdf)).isTrue();
        }
    }

    private static boolean fontsAreInside(PDDocument pdf) throws IOException {
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                if (!font.isEmbedded()) {
                    return false;
                }
            }
        }
        return true;
    }
}
