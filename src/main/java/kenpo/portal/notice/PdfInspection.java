package kenpo.portal.notice;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks through a PDF by its bytes, one character each. What it names is found wherever it stands, also where a reader
 * that follows the file's own tables would see something else.
 */
final class PdfInspection {
    private static final Pattern HEADER = Pattern.compile("\\A%PDF-[12]\\.[0-9]");
    private static final Pattern END = Pattern.compile("startxref\\s+([0-9]{1,10})\\s+%%EOF\\s*\\z");
    private static final Pattern TABLE = Pattern.compile("\\s*(?:xref\\s|[0-9]+\\s+[0-9]+\\s+obj\\b)");
    private static final int TAIL = 1024;

    /** With what follows it: the bare name may stand in a text. */
    private static final Pattern ENCRYPTED = PdfSpace.pattern("/Encrypt (?:<<|%|[0-9]++ (?:%|[0-9]++ (?:%|R)))");

    private static final Pattern ACTIVE = PdfSpace.pattern(
            "/(?:JavaScript|Launch|EmbeddedFiles?|FileAttachment|GoTo[ER]|RichMedia|SubmitForm|ImportData|Rendition|Movie"
                    + "|Subtype /3D)(?![A-Za-z])|/Subtype %"
                    + "|/EF (?:%|<< [/%]|[0-9]++ (?:%|[0-9]++ (?:%|R)))|/XFA [\\[0-9%]");
    private static final Pattern PAGE = PdfSpace.pattern("/Type /Page(?![A-Za-z])");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

    private final byte[] content;
    private final String file;
    private boolean page;
    private boolean active;

    PdfInspection(byte[] content) {
        this.content = content;
        file = new String(content, StandardCharsets.ISO_8859_1);
    }

    Optional<PdfFault> fault() {
        if (!HEADER.matcher(file).find()) {
            return Optional.of(PdfFault.NOT_A_PDF);
        }
        if (!endsInItsTable()) {
            return Optional.of(PdfFault.BROKEN);
        }
        var plain = plain(file);
        if (ENCRYPTED.matcher(plain).find()) {
            return Optional.of(PdfFault.ENCRYPTED);
        }
        read(plain);
        var streams = new PdfStreams(content, file);
        while (!active && streams.next()) {
            read(plain(streams.text()));
        }
        if (active) {
            return Optional.of(PdfFault.ACTIVE);
        }
        if (streams.isUnreadable()) {
            return Optional.of(PdfFault.UNREADABLE);
        }
        return page ? Optional.empty() : Optional.of(PdfFault.BROKEN);
    }

    /** A file that was cut off, or whose line ends were changed on the way, has its table elsewhere than it says. */
    private boolean endsInItsTable() {
        var tail = file.substring(Math.max(0, file.length() - TAIL));
        var end = END.matcher(tail);
        if (!end.find()) {
            return false;
        }
        long table = Long.parseLong(end.group(1));
        return table < file.length()
                && TABLE.matcher(file).region((int) table, file.length()).lookingAt();
    }

    private void read(String text) {
        active |= ACTIVE.matcher(text).find();
        page |= PAGE.matcher(text).find();
    }

    /** Names may be written with any character as # and two digits, and a NUL is as good as a space. */
    static String plain(String written) {
        var text = written.replace('\0', ' ');
        return text.indexOf('#') < 0
                ? text
                : ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
