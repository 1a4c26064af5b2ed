package kenpo.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class CsvDownloadTests {
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void endsOnceAllIsWritten() throws IOException {
        CsvDownload.send(response, "x", CsvWriter.builder()::build, file -> file.writeRecord("髙", "1"));
        assertThat(response.getContentAsString()).startsWith("髙,1");
        assertThat(response.isCommitted()).isTrue();
    }

    @Test
    void whatBreaksOffDoesNotEndAsIfItWereWhole() {
        assertThatThrownBy(() -> CsvDownload.send(response, "x", CsvWriter.builder()::build, file -> {
                    file.writeRecord("1");
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(response.isCommitted()).isFalse();
    }
}
