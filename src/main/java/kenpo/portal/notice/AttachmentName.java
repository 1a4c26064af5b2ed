package kenpo.portal.notice;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What an attachment is called and saved as: made from the name of the file it came from, so that it is safe anywhere. */
public record AttachmentName(String value) {
    private static final int LONGEST = 100;
    private static final String ENDING = ".pdf";
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /** Separators, wildcards and quotes, and what is not seen or turns the direction of writing. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|%;]");

    public AttachmentName {
        if (value.length() <= ENDING.length()
                || !value.endsWith(ENDING)
                || UNSAFE.matcher(value).find()) {
            throw new IllegalArgumentException("not a name for an attachment");
        }
    }

    public static AttachmentName of(String file) {
        var name = UNSAFE.matcher(FOLDERS.matcher(Normalizer.normalize(file, Normalizer.Form.NFC))
                        .replaceFirst(""))
                .replaceAll("_")
                .strip()
                .replaceFirst("(?i)\\.pdf$", "")
                .replaceFirst("^[.\\s]+", "");
        int room = LONGEST - ENDING.length();
        var cut = name.codePointCount(0, name.length()) > room
                ? name.substring(0, name.offsetByCodePoints(0, room))
                : name;
        return new AttachmentName((cut.isBlank() ? "document" : cut) + ENDING);
    }
}
