package kenpo.portal.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a message by the letter of RFC 5322, 2045 and 2047, without the library that wrote it. */
record RawMail(List<String> headers, String body) {
    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?UTF-8\\?([BQ])\\?([^?]*)\\?=");

    static RawMail of(String content) {
        var halves = content.split("\r\n\r\n", 2);
        return new RawMail(
                Arrays.asList(halves[0].replaceAll("\r\n([ \t])", "$1").split("\r\n")), halves[1]);
    }

    String header(String name) {
        var values = headers(name);
        if (values.size() != 1) {
            throw new AssertionError(name + " is there " + values.size() + " times");
        }
        return values.getFirst();
    }

    List<String> headers(String name) {
        return headers.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
    }

    /** The header with its encoded words read. */
    String words(String name) {
        return ENCODED_WORD
                .matcher(header(name).replaceAll("\\?=\\s+=\\?", "?==?"))
                .replaceAll(word -> new String(
                                word.group(1).equals("B")
                                        ? Base64.getDecoder().decode(word.group(2))
                                        : quoted(word.group(2).replace('_', ' ')),
                                StandardCharsets.UTF_8)
                        .replace("$", "\\$"));
    }

    List<RawMail> parts() {
        var boundary = Pattern.compile("boundary=\"([^\"]+)\"").matcher(header("Content-Type"));
        if (!boundary.find()) {
            throw new AssertionError("no parts");
        }
        var parts = new ArrayList<RawMail>();
        var pieces = ("\r\n" + body).split(Pattern.quote("\r\n--" + boundary.group(1)));
        for (int i = 1; i < pieces.length - 1; i++) {
            parts.add(of(pieces[i].replaceFirst("^\r\n", "")));
        }
        return parts;
    }

    String decoded() {
        var encoding = headers("Content-Transfer-Encoding");
        var bytes = switch (encoding.isEmpty() ? "7bit" : encoding.getFirst()) {
            case "base64" -> Base64.getMimeDecoder().decode(body);
            case "quoted-printable" -> quoted(body.replace("=\r\n", ""));
            default -> body.getBytes(StandardCharsets.US_ASCII);
        };
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] quoted(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '=') {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
