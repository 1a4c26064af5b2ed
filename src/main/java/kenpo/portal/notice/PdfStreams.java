package kenpo.portal.notice;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The compressed streams of a PDF one after the other; objects may stand in them. */
final class PdfStreams {
    /** Readers forgive what follows it; without the line's end it is not known where the data begin. */
    private static final Pattern BEGIN = Pattern.compile("(?<!end)stream(\\r\\n|\\n|\\r)?");

    /** A stream that holds objects says where the first of them begins, if not in another object, as an outline does. */
    private static final Pattern OF_OBJECTS =
            PdfSpace.pattern("/ObjStm(?![A-Za-z])|/First(?![A-Za-z])(?! [0-9]++ [0-9]++ R)");

    /** Other than deflated once, or only in part as it was: what is read here would not be what a reader sees. */
    private static final Pattern PACKED_OTHERWISE =
            PdfSpace.pattern("/(?:DecodeParms|DP|Predictor)(?![A-Za-z])|/F [%\\[/]"
                    + "|/Filter(?! (?:/FlateDecode|\\[ /FlateDecode \\]) (?:/|>>))");

    /** Objects are numbered before they follow. */
    private static final Pattern NUMBERED = Pattern.compile("\\s*(?:[0-9]+\\s+[0-9]+|\\z)");

    private static final String END = "endstream";
    private static final int LARGEST = 4 * 1024 * 1024;

    /** What all streams may hold, each taken for two kilobytes at least: neither bombs nor swarms of them. */
    private static final long LARGEST_TOGETHER = 128L * 1024 * 1024;

    private static final int SMALLEST = 2048;

    private final byte[] content;
    private final String file;
    private final Matcher begin;
    private int before;
    private long left = LARGEST_TOGETHER;
    private boolean unreadable;
    private String text = "";

    PdfStreams(byte[] content, String file) {
        this.content = content;
        this.file = file;
        begin = BEGIN.matcher(file);
    }

    /** False when there is none left, or one of objects could not be read. */
    boolean next() {
        while (!unreadable && begin.find()) {
            var dictionary = PdfInspection.plain(file.substring(before, begin.start()));
            boolean ofObjects = OF_OBJECTS.matcher(dictionary).find();
            int own = before == 0 ? 0 : Math.max(0, dictionary.indexOf(END));
            before = begin.end();
            boolean whole = isCompressed(before) && begin.group(1) != null && inflate(before);
            unreadable = left <= 0 || (ofObjects && !(whole && isPlain(dictionary, own)));
            if (whole || unreadable) {
                return !unreadable;
            }
        }
        return false;
    }

    /** What the stream at hand says. */
    String text() {
        return text;
    }

    boolean isUnreadable() {
        return unreadable;
    }

    /**
     * Whether what was read are the objects as a reader sees them. Before their dictionary the stream before it ends, unless
     * that end only stands in a text of the dictionary.
     */
    private boolean isPlain(String dictionary, int own) {
        return !OF_OBJECTS.matcher(dictionary.substring(0, own)).find()
                && !PACKED_OTHERWISE.matcher(dictionary.substring(own)).find()
                && NUMBERED.matcher(text).lookingAt();
    }

    /** As the two bytes before compressed data say (RFC 1950). */
    private boolean isCompressed(int at) {
        left -= SMALLEST;
        return at + 2 < content.length
                && (content[at] & 0x0f) == 8
                && (((content[at] & 0xff) << 8) | (content[at + 1] & 0xff)) % 31 == 0;
    }

    /** Whether all of it was read; what is longer than objects ever are is left alone. */
    private boolean inflate(int at) {
        var read = new StringBuilder();
        var buffer = new byte[8192];
        try (var inflater = new Inflater()) {
            inflater.setInput(content, at, content.length - at);
            int count = inflater.inflate(buffer);
            while (count > 0 && read.length() < LARGEST) {
                read.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
                count = inflater.inflate(buffer);
            }
            return inflater.finished();
        } catch (DataFormatException e) {
            return false;
        } finally {
            left -= read.length();
            text = read.toString();
        }
    }
}
