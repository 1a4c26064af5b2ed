package kenpo.portal.notice;

import java.util.regex.Pattern;

/** What may stand between two words of a PDF: white space, and comments, each to the end of its line. */
final class PdfSpace {
    /** As many as anybody has reason for: with more, a file made for it would take hours. */
    private static final String FEW = "\\s*+(?:%[^\\r\\n]{0,200}+[\\r\\n]\\s*+){0,3}+";

    private PdfSpace() {}

    /** Each space of it matches any of that; a sign % after it means that there is still more. */
    static Pattern pattern(String words) {
        return Pattern.compile(words.replace(" ", FEW));
    }
}
