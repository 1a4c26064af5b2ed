package kenpo.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** A mail server that can be down, slow, or hang up behind a mail it has; it keeps of each which it was and when it came. */
final class PostOffice implements AutoCloseable {
    private static final Pattern ID = Pattern.compile("(?im)^message-id: <([^@>]+)@");
    /** Before each of three answers: ten seconds in all. */
    private static final List<Integer> SLOW_MILLIS = List.of(3000, 3000, 4000);

    /** As from a server that looks into what it takes. */
    private static final List<Integer> USUAL_MILLIS = List.of(0, 0, 300);

    enum Mood {
        WELL,
        SLOW,
        HANGS_UP_BEHIND_DATA
    }

    /** answered: whether the sender was told that the mail is here; nanos: when, by the clock of intervals. */
    record Delivered(String id, boolean answered, long nanos) {}

    private final int port;
    private final Map<String, BlockingDeque<String>> codes = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Delivered> delivered = new ConcurrentLinkedQueue<>();
    private volatile Mood mood = Mood.WELL;
    private volatile ServerSocket socket;

    PostOffice() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = socket.getLocalPort();
        Thread.ofVirtual().start(() -> accept(socket));
    }

    int port() {
        return port;
    }

    void is(Mood now) {
        mood = now;
    }

    /** Connections are refused from now on. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    void open() throws IOException {
        var again = new ServerSocket();
        again.setReuseAddress(true);
        again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        socket = again;
        Thread.ofVirtual().start(() -> accept(again));
    }

    List<Delivered> delivered() {
        return List.copyOf(delivered);
    }

    /** The newest code not yet taken, or null when none comes in so many seconds. */
    String newestCode(String address, int seconds) throws InterruptedException {
        return codes(address).pollLast(seconds, TimeUnit.SECONDS);
    }

    private BlockingDeque<String> codes(String address) {
        return codes.computeIfAbsent(address, any -> new LinkedBlockingDeque<>());
    }

    private void accept(ServerSocket on) {
        while (!on.isClosed()) {
            try {
                var client = on.accept();
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
            dawdle(0);
            answer(out, "220 sink");
            var recipient = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var word = line.toUpperCase(Locale.ROOT);
                if (word.startsWith("RCPT")) {
                    dawdle(1);
                    recipient = line.replaceAll(".*<|>.*", "");
                }
                if (word.startsWith("DATA")) {
                    answer(out, "354 go on");
                    if (!take(in, recipient)) {
                        return;
                    }
                }
                answer(out, word.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException e) {
            // the sender hung up
        }
    }

    /** False when it hangs up on the sender, mail in hand. */
    private boolean take(BufferedReader in, String recipient) throws IOException {
        var content = content(in);
        dawdle(2);
        boolean answers = mood != Mood.HANGS_UP_BEHIND_DATA;
        var id = ID.matcher(content);
        if (id.find()) {
            delivered.add(new Delivered(id.group(1), answers, System.nanoTime()));
        }
        MailSink.code(content).ifPresent(codes(recipient)::add);
        return answers;
    }

    private static String content(BufferedReader in) throws IOException {
        var content = new StringBuilder();
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("broken off");
            }
            content.append(line).append("\r\n");
        }
        return content.toString();
    }

    private void dawdle(int answer) {
        var pauses = mood == Mood.SLOW ? SLOW_MILLIS : USUAL_MILLIS;
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauses.get(answer)));
    }

    private static void answer(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }
}
