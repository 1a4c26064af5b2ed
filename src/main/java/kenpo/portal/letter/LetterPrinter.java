package kenpo.portal.letter;

import java.io.OutputStream;
import kenpo.portal.letter.pdf.PdfLetters;
import kenpo.portal.society.PublicAddress;
import kenpo.portal.society.Society;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints letters as PDF, with the address of the society's sign-in page. */
@Component
public class LetterPrinter {
    private final PublicAddress address;
    private final MessageSource messages;

    LetterPrinter(PublicAddress address, MessageSource messages) {
        this.address = address;
        this.messages = messages;
    }

    public PdfLetters print(Society society, OutputStream to) {
        return new PdfLetters(society, address.urlOf(society, "/sign-in"), messages, to);
    }
}
