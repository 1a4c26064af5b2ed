package kenpo.portal.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A form whose sender waits with the content until the server asks for it, and then for as long as it likes. */
record SlowForm(String path, Map<String, String> headers, String content) {
    private static final String LINE = "\r\n";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BOUNDARY = "----slow-form";

    static SlowForm of(String path, String content) {
        return new SlowForm(path, Map.of("Content-Type", FORM), content);
    }

    /** As if it had a file. */
    static SlowForm inParts(String path, Map<String, String> fields) {
        var content = fields.entrySet().stream()
                .map(field -> "--" + BOUNDARY + LINE + "Content-Disposition: form-data; name=\"" + field.getKey() + "\""
                        + LINE + LINE + field.getValue() + LINE)
                .collect(Collectors.joining("", "", "--" + BOUNDARY + "--" + LINE));
        return new SlowForm(path, Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY), content);
    }

    /** With the token where a script could put it. */
    SlowForm withHeader(String token) {
        return new SlowForm(path, Map.of("Content-Type", FORM, "X-CSRF-TOKEN", token), content);
    }

    /** Answers the head of what comes back. */
    String send(PlainBrowser browser, String host, int port, Runnable meanwhile) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head(browser, host + ":" + port, bytes.length));
            var first = head(socket);
            if (!first.startsWith("HTTP/1.1 100")) {
                return first;
            }
            meanwhile.run();
            socket.getOutputStream().write(bytes);
            return head(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] head(PlainBrowser browser, String host, int length) {
        var cookies = browser.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var others = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + LINE)
                .collect(Collectors.joining());
        return ("POST " + path + " HTTP/1.1" + LINE + "Host: " + host + LINE + "Cookie: " + cookies + LINE + others
                        + "Expect: 100-continue" + LINE + "Connection: close" + LINE + "Content-Length: " + length
                        + LINE + LINE)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String head(Socket socket) throws IOException {
        var read = new ByteArrayOutputStream();
        var in = socket.getInputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            read.write(next);
            if (next == '\n' && read.toString(StandardCharsets.UTF_8).endsWith(LINE + LINE)) {
                break;
            }
        }
        return read.toString(StandardCharsets.UTF_8);
    }
}
