package kenpo.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentNameTests {
    @ParameterizedTest
    @CsvSource({
        "健診のご案内.pdf, 健診のご案内.pdf",
        "REPORT.PDF, REPORT.pdf",
        "C:\\Users\\hanako\\案内.pdf, 案内.pdf",
        "../../etc/passwd, passwd.pdf",
        "evil.pdf.exe, evil.pdf.exe.pdf",
        ".pdf, document.pdf",
        "'a\"b<c>.pdf', a_b_c_.pdf",
        "'', document.pdf"
    })
    void nameIsSafeWhereverItIsSaved(String file, String name) {
        assertThat(AttachmentName.of(file).value()).isEqualTo(name);
    }

    @Test
    void whatTurnsTheDirectionOfWritingOrIsNotSeenGoes() {
        assertThat(AttachmentName.of("a\u202efdp.exe\r\n.pdf").value()).isEqualTo("a_fdp.exe__.pdf");
    }

    @Test
    void longNameIsCutBetweenCharacters() {
        var name = AttachmentName.of("𠮷".repeat(200) + ".pdf").value();
        assertThat(name.codePointCount(0, name.length())).isEqualTo(100);
        assertThat(name).endsWith("𠮷.pdf");
    }
}
