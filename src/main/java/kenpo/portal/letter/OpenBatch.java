package kenpo.portal.letter;

import java.io.OutputStream;
import java.util.function.Consumer;
import kenpo.portal.credential.IssuedCredential;
import kenpo.portal.credential.PrintData;
import kenpo.portal.society.Society;

/** A batch whose letters can be written out, read from the database some at a time; made by {@link BatchOpener} alone. */
public final class OpenBatch {
    private static final int AT_A_TIME = 200;

    private final Society society;
    private final IssueBatchId id;
    private final IssueBatchLines lines;
    private final LetterPrinter printer;

    OpenBatch(Society society, IssueBatchId id, IssueBatchLines lines, LetterPrinter printer) {
        this.society = society;
        this.id = id;
        this.lines = lines;
        this.printer = printer;
    }

    /** Closes the stream; the number of letters in which a character had to be replaced. */
    public int writePdf(OutputStream to) {
        try (var letters = printer.print(society, to)) {
            each(letters::write);
            return letters.unfaithful();
        }
    }

    /** For a print shop; closes the stream. */
    public void writeCsv(OutputStream to) {
        try (var data = PrintData.on(to)) {
            each(data::write);
        }
    }

    private void each(Consumer<IssuedCredential> letter) {
        var some = lines.letters(society.id(), id, 0, AT_A_TIME);
        while (!some.isEmpty()) {
            some.forEach(one -> letter.accept(one.credential()));
            some = lines.letters(society.id(), id, some.getLast().position(), AT_A_TIME);
        }
    }
}
