package kenpo.portal.letter.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import kenpo.portal.credential.IssuedCredential;
import kenpo.portal.society.Society;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.context.MessageSource;

/**
 * Letters as one PDF, a page each, written out page by page, so that memory does not grow with their number. It can be
 * opened only after it was closed.
 */
public final class PdfLetters implements AutoCloseable {
    private static final float VALUE_LEFT = LetterForm.LEFT + 5;

    private final OutputStream out;
    private final Document document = new Document(PageSize.A4, 0, 0, 0, 0);
    private final PdfWriter writer;
    private final Fonts fonts = new Fonts();
    private final AddressBlock addressBlock = new AddressBlock(fonts);
    private final LetterForm form;
    private @Nullable LocalDate formDeadline;
    private @Nullable PdfTemplate drawnForm;
    private int letters;
    private int unfaithful;

    /** The address is that of the sign-in page; the stream is closed with this. */
    public PdfLetters(Society society, String address, MessageSource messages, OutputStream out) {
        this.out = out;
        form = new LetterForm(society, address, fonts, messages);
        writer = PdfWriter.getInstance(document, out);
        document.addTitle(messages.getMessage("letter.title", null, java.util.Locale.JAPANESE));
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("ja"));
    }

    /** Of a credential that has a password. */
    public void write(IssuedCredential credential) {
        document.newPage();
        var page = writer.getDirectContent();
        page.addTemplate(formFor(credential.validThrough()), 0, 0);
        var sheet = new Sheet(page);
        if (!addressBlock.draw(sheet, credential.addressee())) {
            unfaithful++;
        }
        sheet.text(fonts.code(24), VALUE_LEFT, 120.5f, credential.userId());
        sheet.text(fonts.code(24), VALUE_LEFT, 136.5f, Objects.requireNonNull(credential.password()));
        letters++;
    }

    /** In how many letters so far a name or address is not quite as the roster has it, for want of a character. */
    public int unfaithful() {
        return unfaithful;
    }

    /** Without any letter, nothing is written. */
    @Override
    public void close() {
        try (out) {
            if (letters > 0) {
                document.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfTemplate formFor(LocalDate deadline) {
        var drawn = drawnForm;
        if (drawn == null || !deadline.equals(formDeadline)) {
            drawn = writer.getDirectContent().createTemplate(Sheet.points(Sheet.WIDTH), Sheet.points(Sheet.HEIGHT));
            form.draw(new Sheet(drawn), LetterDay.japanese(deadline), LetterDay.english(deadline));
            drawnForm = drawn;
            formDeadline = deadline;
        }
        return drawn;
    }
}
