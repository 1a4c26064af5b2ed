package kenpo.portal.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kenpo.portal.credential.IssuedCredential;
import kenpo.portal.key.PrivateFile;
import kenpo.portal.letter.pdf.PdfLetters;
import kenpo.portal.society.Society;

/** A file of letters, readable by its owner alone and never written over another one; without letters it does not stay. */
public final class LetterFile implements AutoCloseable {
    private final Path file;
    private final PdfLetters letters;
    private boolean empty = true;

    private LetterFile(Path file, PdfLetters letters) {
        this.file = file;
        this.letters = letters;
    }

    /** Throws Refusal when the file cannot be made. */
    public static LetterFile create(Path file, LetterPrinter printer, Society society) {
        return new LetterFile(file, printer.print(society, new java.io.BufferedOutputStream(PrivateFile.create(file))));
    }

    public void write(IssuedCredential credential) {
        empty = false;
        letters.write(credential);
    }

    /** See {@link PdfLetters#unfaithful}. */
    public int unfaithful() {
        return letters.unfaithful();
    }

    @Override
    public void close() {
        letters.close();
        if (empty) {
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
