package kenpo.portal.notice;

/** A PDF that may be handed to members; only {@link PdfCheck} makes one. */
public final class Pdf {
    private final byte[] content;

    Pdf(byte[] content) {
        this.content = content;
    }

    byte[] content() {
        return content;
    }

    public int size() {
        return content.length;
    }
}
