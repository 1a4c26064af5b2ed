package kenpo.portal.notice;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/** Small PDFs, written object by object as programs of offices write them. */
public final class TestPdf {
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    private int objects;

    private TestPdf() {
        text("%PDF-1.7\n");
    }

    /** One page, and these objects beside it. */
    public static byte[] with(String... others) {
        var pdf = new TestPdf();
        pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
        for (var other : others) {
            pdf.object(other);
        }
        return pdf.end("");
    }

    public static byte[] sound() {
        return with();
    }

    static byte[] withTrailer(String entry) {
        var pdf = new TestPdf();
        pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
        return pdf.end(entry);
    }

    /** The page and everything else within a stream of objects, as in files of newer programs. */
    static byte[] withObjectStream(String content) {
        return withStream("/Type /ObjStm /N 1 /First 4", content);
    }

    static byte[] withStream(String dictionary, String content) {
        var pdf = new TestPdf();
        pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
        var packed = deflated(content);
        pdf.begin();
        pdf.text("<< " + dictionary + " /Filter /FlateDecode /Length " + packed.length + " >>\nstream\n");
        pdf.file.writeBytes(packed);
        pdf.text("\nendstream\nendobj\n");
        return pdf.end("");
    }

    static byte[] deflated(String content) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(content.getBytes(StandardCharsets.ISO_8859_1));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private void object(String content) {
        begin();
        text(content + "\nendobj\n");
    }

    private void begin() {
        objects++;
        table.append("%010d 00000 n \n".formatted(file.size()));
        text(objects + " 0 obj\n");
    }

    private byte[] end(String trailerEntry) {
        int at = file.size();
        text("xref\n0 " + (objects + 1) + "\n" + table);
        text("trailer\n<< /Size " + (objects + 1) + " /Root 1 0 R " + trailerEntry + " >>\nstartxref\n" + at
                + "\n%%EOF\n");
        return file.toByteArray();
    }

    private void text(String text) {
        file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
