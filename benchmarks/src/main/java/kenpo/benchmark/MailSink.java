package kenpo.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A mail server that keeps nothing of a mail but the code in it, for who waits for it. */
final class MailSink implements AutoCloseable {
    private static final Pattern CODE = Pattern.compile("(?m)^\\s*(\\d{6})\\s*$");
    private static final Pattern TEXT_PART = Pattern.compile("(?is)content-type: text/plain(.*?)\r\n\r\n(.*?)\r\n--");

    private final ServerSocket socket;
    private final Map<String, BlockingQueue<String>> codes = new ConcurrentHashMap<>();

    MailSink() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    String codeFor(String address) throws InterruptedException {
        var code = queue(address).poll(30, TimeUnit.SECONDS);
        if (code == null) {
            throw new IllegalStateException("no code came for " + address);
        }
        return code;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private BlockingQueue<String> queue(String address) {
        return codes.computeIfAbsent(address, any -> new LinkedBlockingQueue<>());
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            answer(out, "220 sink");
            var recipient = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var word = line.toUpperCase(Locale.ROOT);
                if (word.startsWith("RCPT")) {
                    recipient = line.replaceAll(".*<|>.*", "");
                }
                if (word.startsWith("DATA")) {
                    answer(out, "354 go on");
                    code(content(in)).ifPresent(queue(recipient)::add);
                }
                answer(out, word.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException e) {
            // the sender hung up
        }
    }

    private static void answer(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    private static String content(BufferedReader in) throws IOException {
        var content = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            content.append(line).append("\r\n");
        }
        return content.toString();
    }

    static Optional<String> code(String mail) {
        var part = TEXT_PART.matcher(mail);
        if (!part.find()) {
            return Optional.empty();
        }
        var text = part.group(1).toLowerCase(Locale.ROOT).contains("base64")
                ? new String(Base64.getMimeDecoder().decode(part.group(2)), StandardCharsets.UTF_8)
                : part.group(2);
        return CODE.matcher(text).results().map(code -> code.group(1)).findFirst();
    }
}
