package kenpo.portal.staff;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * A CSV file sent while it is being written. Closed once all of it is written, and only then: what breaks off on the way must
 * reach the browser as a download that failed, or half a list would pass for the whole.
 */
public final class CsvDownload {
    private CsvDownload() {}

    /** Writes the headings. */
    public interface Beginning {
        CsvWriter at(Writer writer) throws IOException;
    }

    public static void send(HttpServletResponse response, String name, Beginning beginning, Consumer<CsvWriter> lines)
            throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        var file = beginning.at(response.getWriter());
        lines.accept(file);
        file.close();
    }
}
