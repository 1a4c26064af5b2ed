package kenpo.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfCheckTests {
    private static final String PAGE = "1 0 << /Type /Page /Parent 9 0 R >>";

    @Test
    void pdfThatOnlyShowsPagesIsTaken() {
        assertThat(PdfCheck.of(TestPdf.sound())).isInstanceOf(PdfCheck.Sound.class);
        assertThat(PdfCheck.of(TestPdf.withObjectStream(PAGE))).isInstanceOf(PdfCheck.Sound.class);
        assertThat(PdfCheck.of(TestPdf.with(
                        "<< /Type /Outlines /First 5 0 R /Last 5 0 R >> << /First 5%x\n0 R >>",
                        "<< /S /GoTo /D [3 0 R /Fit] >>")))
                .isInstanceOf(PdfCheck.Sound.class);
    }

    @Test
    void anythingElseIsNoPdfWhateverItsName() {
        assertThat(fault("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(PdfFault.NOT_A_PDF);
        assertThat(fault(new byte[] {(byte) 0x89, 'P', 'N', 'G'})).isEqualTo(PdfFault.NOT_A_PDF);
        assertThat(fault(new byte[0])).isEqualTo(PdfFault.EMPTY);
    }

    @Test
    void fileThatWasCutOffOrChangedOnItsWayIsBroken() {
        var sound = TestPdf.sound();
        assertThat(fault(Arrays.copyOf(sound, sound.length / 2))).isEqualTo(PdfFault.BROKEN);
        assertThat(fault(new String(sound, StandardCharsets.ISO_8859_1)
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(PdfFault.BROKEN);
        assertThat(fault(TestPdf.withObjectStream("1 0 << /Type /Pages /Count 0 >>")))
                .isEqualTo(PdfFault.BROKEN);
    }

    @Test
    void encryptedOneIsRefused() {
        assertThat(fault(TestPdf.withTrailer("/Encrypt 4 0 R"))).isEqualTo(PdfFault.ENCRYPTED);
        assertThat(fault(TestPdf.withTrailer("/Encrypt << /Filter /Standard >>")))
                .isEqualTo(PdfFault.ENCRYPTED);
        assertThat(fault(TestPdf.withTrailer("/#45ncrypt 4 0 R"))).isEqualTo(PdfFault.ENCRYPTED);
        assertThat(fault(TestPdf.withTrailer("/Encrypt%x\n<< /Filter /Standard >>")))
                .isEqualTo(PdfFault.ENCRYPTED);
        assertThat(fault(TestPdf.withTrailer("/Encrypt 4%x\n0%\r R"))).isEqualTo(PdfFault.ENCRYPTED);
        assertThat(fault(TestPdf.withTrailer("/Encrypt%1\n%2\n%3\n%4\n4 0 R"))).isEqualTo(PdfFault.ENCRYPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /S /JavaScript /JS (app.alert(1)) >>",
                "<< /S /J#61vaScript /JS (app.alert(1)) >>",
                "<</S/JavaScript/JS 7 0 R>>",
                "<< /S /Launch /F (cmd.exe) >>",
                "<< /Type /Filespec /EF << /F 9 0 R >> >> << /Type /EmbeddedFile >>",
                "<< /Names << /EmbeddedFiles 9 0 R >> >>",
                "<< /S /SubmitForm /F (https://example.com/) >>",
                "<< /Subtype /RichMedia >>",
                "<< /AcroForm << /XFA [ 1 0 R ] >> >>",
                "<< /Subtype /FileAttachment /FS 9 0 R >>",
                "<< /Type /Filespec /F (a.exe) /EF << /F 9 0 R >> >>",
                "<< /S /GoToR /F (\\\\\\\\server\\\\share\\\\a.pdf) >>",
                "<< /S /GoToE /T << /R /C >> >>",
                "<< /Type /Annot /Subtype /3D /3DD 9 0 R >>",
                "<< /Type /Annot /Subtype%x\n/3D /3DD 9 0 R >>",
                "<< /Type /Filespec /F (a.exe) /EF%x\n<< /F 9 0 R >> >>",
                "<< /Type /Filespec /F (a.exe) /EF<<%x\r/F 9 0 R >> >>",
                "<< /Type /Filespec /F (a.exe) /EF 9%x\n0%\nR >>",
                "<< /AcroForm << /XFA%x\n[ 1 0 R ] >> >>"
            })
    void oneThatDoesMoreThanShowPagesIsRefused(String object) {
        assertThat(fault(TestPdf.with(object))).isEqualTo(PdfFault.ACTIVE);
        assertThat(fault(TestPdf.withObjectStream(PAGE + object))).isEqualTo(PdfFault.ACTIVE);
    }

    @Test
    void objectsThatCannotBeReadAreNotLetThrough() {
        var hidden = new String(TestPdf.withObjectStream(PAGE), StandardCharsets.ISO_8859_1)
                .replace("stream\nx", "stream\n?");
        assertThat(fault(hidden.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(PdfFault.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /ASCIIHexDecode]",
                "/Type /Obj#53tm /N 1 /Fi#72st 4 /Filter [ /FlateDecode /FlateDecode ]",
                "/Type /ObjStm /N 1 /First 4 /Filter 7 0 R",
                "/Type /ObjStm /N 1 /First 4 /F /AHx",
                "/Type /ObjStm /N 1 /First 4 /DecodeParms << /Predictor 2 /Columns 900 >>",
                "/Type /ObjStm /N 1 /First 4 /F%x\n/AHx",
                "/N 1 /First +4 /Filter [/FlateDecode /ASCIIHexDecode]",
                "/N 1 /First%x\n4 /Filter%x\n[/FlateDecode /ASCIIHexDecode]",
                "/Filter [/FlateDecode /ASCIIHexDecode] /X (endstream) /Type /ObjStm /N 1 /First 4"
            })
    void objectsPackedInAnotherWayThanOnceDeflatedAreNotLetThrough(String dictionary) {
        assertThat(fault(TestPdf.withStream(dictionary, PAGE))).isEqualTo(PdfFault.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /Type /Obj#53tm /N 1 /Fi#72st 4 /Filter /AHx /Length 9 >>\nstream\n2f4a53>\nendstream",
                "<< /First%x\n4 /N 1 /Filter /ASCIIHexDecode /Length 9 >>\nstream\n2f4a53>\nendstream",
                "<< /First%1\n%2\n%3\n%4\n4 /N 1 /Filter /ASCIIHexDecode /Length 9 >>\nstream\n2f4a53>\nendstream",
                "<< /First +4 /N 1 /Filter /ASCIIHexDecode /Length 9 >>\nstream\n2f4a53>\nendstream",
                "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length 9 >>\nstream \nx\u009c\nendstream",
                "<< /Type /ObjStm\0/N 1 /First 4 /Filter /FlateDecode /Length 9 >>\nstream%\nx\u009c\nendstream"
            })
    void objectsOfWhichNotEvenTheBeginIsSureAreNotLetThrough(String object) {
        assertThat(fault(TestPdf.with(object))).isEqualTo(PdfFault.UNREADABLE);
    }

    @Test
    void twiceDeflatedObjectsAreNotLetThrough() {
        var inner = new String(TestPdf.deflated(PAGE + "<< /S /JavaScript >>"), StandardCharsets.ISO_8859_1);
        assertThat(fault(TestPdf.withStream("/Type /ObjStm /N 1 /First 4", inner)))
                .isEqualTo(PdfFault.UNREADABLE);
    }

    @Test
    void scriptHiddenInWhatOneTakesForAPictureIsFound() {
        assertThat(fault(TestPdf.withStream("/Type /XObject", PAGE + "<< /S /JavaScript >>")))
                .isEqualTo(PdfFault.ACTIVE);
        var within = TestPdf.with("<< /Length 60 >>\nstream\n9 0 obj << /S /JavaScript /JS (x) >> endobj\nendstream");
        assertThat(fault(within)).isEqualTo(PdfFault.ACTIVE);
    }

    @Test
    @Timeout(20)
    void neitherBombsNorSwarmsTakeLong() {
        var bomb = TestPdf.withObjectStream(PAGE + " ".repeat(60_000_000));
        assertThat(fault(bomb)).isEqualTo(PdfFault.UNREADABLE);
        var swarm = TestPdf.with("stream\nx\u009c".repeat(500_000));
        assertThat(fault(swarm)).isEqualTo(PdfFault.UNREADABLE);
    }

    @Test
    @Timeout(20)
    void neitherDoCommentsWithoutEnd() {
        for (var sign : new String[] {"/EF%", "/EF%\n", "/First 1%", "/First%\n"}) {
            assertThat(PdfCheck.of(TestPdf.with(sign.repeat(100_000)))).isNotNull();
        }
    }

    @Test
    void chanceNeverMakesASoundFileLookActive() {
        var random = RandomGenerator.of("L64X128MixRandom");
        var noise = new byte[2_000_000];
        random.nextBytes(noise);
        var picture = "<< /Subtype /Image /Filter /DCTDecode /Length 2000000 >>\nstream\n"
                + new String(noise, StandardCharsets.ISO_8859_1) + "\nendstream";
        assertThat(PdfCheck.of(TestPdf.with(picture))).isInstanceOf(PdfCheck.Sound.class);
    }

    @Test
    void largestIsTheLimit() {
        assertThat(fault(new byte[PdfCheck.LARGEST + 1])).isEqualTo(PdfFault.TOO_LARGE);
    }

    private static PdfFault fault(byte[] content) {
        return ((PdfCheck.Refused) PdfCheck.of(content)).fault();
    }
}
