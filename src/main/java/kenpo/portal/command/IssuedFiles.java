package kenpo.portal.command;

import java.nio.file.Path;
import kenpo.portal.credential.IssuedCredential;
import kenpo.portal.credential.PrintData;
import kenpo.portal.letter.LetterFile;
import kenpo.portal.letter.LetterPrinter;
import kenpo.portal.society.Society;
import org.jspecify.annotations.Nullable;

/** The files that issued credentials are written to: CSV, letters, or both. */
final class IssuedFiles implements AutoCloseable {
    private final @Nullable PrintData csv;
    private final @Nullable LetterFile letters;

    private IssuedFiles(@Nullable PrintData csv, @Nullable LetterFile letters) {
        this.csv = csv;
        this.letters = letters;
    }

    /** Throws Refusal, and leaves neither, when one of them cannot be made. */
    static IssuedFiles create(@Nullable Path csv, @Nullable Path letters, LetterPrinter printer, Society society) {
        var data = csv == null ? null : PrintData.create(csv, false);
        try {
            return new IssuedFiles(data, letters == null ? null : LetterFile.create(letters, printer, society));
        } catch (RuntimeException e) {
            if (data != null) {
                data.close();
            }
            throw e;
        }
    }

    void write(IssuedCredential credential) {
        if (csv != null) {
            csv.write(credential);
        }
        if (letters != null) {
            letters.write(credential);
        }
    }

    /** In how many letters a character of name or address had to be replaced. */
    int unfaithful() {
        return letters == null ? 0 : letters.unfaithful();
    }

    @Override
    public void close() {
        try {
            if (letters != null) {
                letters.close();
            }
        } finally {
            if (csv != null) {
                csv.close();
            }
        }
    }
}
