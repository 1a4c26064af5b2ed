package kenpo.portal.credential;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kenpo.portal.key.PrivateFile;
import org.jspecify.annotations.Nullable;

/**
 * CSV for a print shop (印刷用データ): UTF-8 with byte order mark, and no cell that a spreadsheet would take for a formula.
 * As a file it is readable by its owner alone, never written over another one, and each line is written out at once.
 */
public final class PrintData implements AutoCloseable {
    private static final List<String> COLUMNS = List.of("事業所名", "記号", "番号", "枝番", "氏名", "仮ユーザID", "仮パスワード", "有効期限");
    private static final String POSTED_CODE = "郵送コード";

    /** Behind all others, which print shops know by their place. */
    private static final List<String> ADDRESS = List.of("郵便番号", "住所");

    private final @Nullable Path file;
    private final CsvWriter csv;
    private final boolean postedCodes;
    private boolean empty = true;

    private PrintData(@Nullable Path file, OutputStream out, boolean postedCodes) {
        this.file = file;
        this.postedCodes = postedCodes;
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            writer.write('\uFEFF');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .autoFlush(file != null)
                .build(writer);
        line(COLUMNS, POSTED_CODE, ADDRESS);
    }

    /** Throws Refusal when the file cannot be made. */
    public static PrintData create(Path file, boolean postedCodes) {
        return new PrintData(file, PrivateFile.create(file), postedCodes);
    }

    /** To wherever the stream leads; it is closed with this. */
    public static PrintData on(OutputStream out) {
        return new PrintData(null, out, false);
    }

    public void write(IssuedCredential credential) {
        empty = false;
        var addressee = credential.addressee();
        var card = addressee.card();
        List<String> cells = List.of(
                addressee.establishment(),
                card.symbol(),
                card.number(),
                card.subNumber(),
                addressee.name(),
                credential.userId(),
                orNothing(credential.password()),
                credential.validThrough().toString());
        var address = List.of(orNothing(addressee.postalCode()), orNothing(addressee.address()));
        line(formulaSafe(cells), orNothing(credential.postedCode()), formulaSafe(address));
    }

    /** A file that nobody came into does not stay. */
    @Override
    public void close() {
        try {
            csv.close();
            if (empty && file != null) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(List<String> cells, String postedCode, List<String> address) {
        var all = new ArrayList<>(cells);
        if (postedCodes) {
            all.add(postedCode);
        }
        all.addAll(address);
        csv.writeRecord(all);
    }

    private static String orNothing(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static List<String> formulaSafe(List<String> cells) {
        return cells.stream().map(PrintData::formulaSafe).toList();
    }

    /** As OWASP advises against CSV injection: an apostrophe before what would begin a formula. */
    private static String formulaSafe(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
