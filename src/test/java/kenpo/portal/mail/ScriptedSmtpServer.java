package kenpo.portal.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mail server that answers as told: replies by the whole command or its first word, {@code HANG} for never. */
final class ScriptedSmtpServer implements AutoCloseable {
    private final ServerSocket listening;
    private final Map<String, String> replies;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ScriptedSmtpServer(Map<String, String> replies) {
        this.replies = replies;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                threads.execute(() -> talk(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var out = socket.getOutputStream();
            var line = "CONNECT";
            while (line != null) {
                var word = line.split("[ :]", 2)[0];
                var reply = replies.getOrDefault(line, replies.getOrDefault(word, usual(word)));
                if (!reply.equals("HANG")) {
                    out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                }
                if (word.equals("DATA") && reply.startsWith("354")) {
                    skipMessage(in);
                    line = "END";
                } else {
                    line = in.readLine();
                }
            }
        } catch (IOException _) {
            // the client has hung up, as it may
            return;
        }
    }

    private static void skipMessage(BufferedReader in) throws IOException {
        var line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static String usual(String word) {
        return switch (word) {
            case "CONNECT" -> "220 test";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 2.0.0 ok";
        };
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }
}
