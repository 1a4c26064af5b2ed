package kenpo.portal.credential;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kenpo.portal.operator.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file for a print shop (印刷用データ): UTF-8 with byte order mark, readable by its owner alone, never written over
 * another file, and no cell that a spreadsheet would take for a formula. Each line is written out at once.
 */
public final class PrintData implements AutoCloseable {
    private static final List<String> COLUMNS = List.of("事業所名", "記号", "番号", "枝番", "氏名", "仮ユーザID", "仮パスワード", "有効期限");
    private static final String POSTED_CODE = "郵送コード";

    private final Path file;
    private final CsvWriter csv;
    private final boolean postedCodes;
    private boolean empty = true;

    private PrintData(Path file, CsvWriter csv, boolean postedCodes) {
        this.file = file;
        this.csv = csv;
        this.postedCodes = postedCodes;
    }

    /** Throws Refusal when the file cannot be made. */
    public static PrintData create(Path file, boolean postedCodes) {
        try {
            var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var channel = Files.newByteChannel(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), permissions);
            return on(
                    file,
                    new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8),
                    postedCodes);
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(file + " exists already: name a new file.", e);
        } catch (IOException e) {
            throw new Refusal(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static PrintData on(Path file, Writer writer, boolean postedCodes) throws IOException {
        writer.write('\uFEFF');
        var data = new PrintData(
                file,
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .autoFlush(true)
                        .build(writer),
                postedCodes);
        data.line(COLUMNS, POSTED_CODE);
        return data;
    }

    public void write(IssuedCredential credential) {
        empty = false;
        var card = credential.card();
        List<String> cells = List.of(
                credential.establishment(),
                card.symbol(),
                card.number(),
                card.subNumber(),
                credential.name(),
                credential.userId(),
                orNothing(credential.password()),
                credential.validThrough().toString());
        line(cells.stream().map(PrintData::formulaSafe).toList(), orNothing(credential.postedCode()));
    }

    /** A file that nobody came into does not stay. */
    @Override
    public void close() {
        try {
            csv.close();
            if (empty) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(List<String> cells, String postedCode) {
        var all = new ArrayList<>(cells);
        if (postedCodes) {
            all.add(postedCode);
        }
        csv.writeRecord(all);
    }

    private static String orNothing(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** As OWASP advises against CSV injection: an apostrophe before what would begin a formula. */
    private static String formulaSafe(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
