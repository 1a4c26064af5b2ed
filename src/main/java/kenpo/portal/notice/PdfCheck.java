package kenpo.portal.notice;

import java.util.Optional;

/** Whether a file is a PDF that does nothing but show pages, as its content says; its name says nothing. */
public sealed interface PdfCheck {
    int LARGEST = 5 * 1024 * 1024;

    record Sound(Pdf pdf) implements PdfCheck {}

    record Refused(PdfFault fault) implements PdfCheck {}

    static PdfCheck of(byte[] content) {
        return fault(content).<PdfCheck>map(Refused::new).orElseGet(() -> new Sound(new Pdf(content)));
    }

    private static Optional<PdfFault> fault(byte[] content) {
        if (content.length == 0) {
            return Optional.of(PdfFault.EMPTY);
        }
        return content.length > LARGEST ? Optional.of(PdfFault.TOO_LARGE) : new PdfInspection(content).fault();
    }
}
