package kenpo.portal.audit;

import java.util.regex.Pattern;

/** Text from outside as one harmless line of bounded length, so that it cannot forge lines or hide in a log. */
final class PlainLine {
    // control and format characters (line breaks, direction marks), line and paragraph separators, lone surrogates
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+");

    private PlainLine() {}

    static String of(String text, int longest) {
        var head = text.substring(0, Math.min(text.length(), longest * 4));
        var line = UNWANTED.matcher(head).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest));
    }
}
