package kenpo.portal.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import kenpo.portal.key.PrivateFile;
import kenpo.portal.operator.Refusal;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's data below one folder, and the programs that make, start and stop it; one process at a time. */
final class Cluster {
    private final Path folder;
    private final Path data;
    private final ServerAccount account;

    Cluster(Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.account = ServerAccount.ofThisProcess();
    }

    Path data() {
        return data;
    }

    Optional<Postmaster> running() throws IOException {
        return Postmaster.runningOn(data);
    }

    /** Joins the server that a killed portal left running, else starts one. */
    Postmaster start(String superuserPassword) throws IOException {
        var orphan = running();
        if (orphan.isPresent()) {
            return orphan.get();
        }
        var programs = ProgramArchive.unpackedIn(folder);
        if (!Files.isDirectory(data)) {
            initialize(programs, superuserPassword);
        }
        Postmaster.forgetOn(data);
        ClusterFiles.write(data);
        account.own(data);
        var port = port();
        var log = data.resolve("start.log");
        var started = Execution.of(
                account.prefix(),
                programs.resolve("bin/pg_ctl").toString(),
                "start",
                "--wait",
                "--timeout=60",
                "--silent",
                "--pgdata=" + data,
                "--log=" + log,
                "--options=-p " + port);
        if (started.status() != 0) {
            throw new Refusal("The embedded PostgreSQL did not start: " + lastLine(log, started) + " (its log is in "
                    + data.resolve("log") + ").");
        }
        return running()
                .orElseThrow(() -> new Refusal(
                        "The embedded PostgreSQL ended right after its start: see " + data.resolve("log") + "."));
    }

    void stop() throws IOException {
        if (running().isEmpty()) {
            return;
        }
        var programs = ProgramArchive.unpackedIn(folder);
        var stopped = Execution.of(
                account.prefix(),
                programs.resolve("bin/pg_ctl").toString(),
                "stop",
                "--wait",
                "--timeout=60",
                "--mode=fast",
                "--pgdata=" + data);
        if (stopped.status() != 0) {
            throw new Refusal("The embedded PostgreSQL did not stop: " + stopped.lastLine() + ".");
        }
    }

    /** The data appear whole or not at all, so that a start after a kill begins afresh. */
    private void initialize(Path programs, String superuserPassword) throws IOException {
        var unfinished = folder.resolve("data.new");
        var secret = folder.resolve("superuser.new");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        PrivateFile.write(secret, superuserPassword);
        account.own(unfinished);
        account.own(secret);
        var made = Execution.of(
                account.prefix(),
                programs.resolve("bin/initdb").toString(),
                "--pgdata=" + unfinished,
                "--username=postgres",
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
        Files.delete(secret);
        if (made.status() != 0) {
            throw new Refusal(
                    "The embedded PostgreSQL could not make its data in " + folder + ": " + made.lastLine() + ".");
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The port of last time, or another when somebody else listens there now. */
    private int port() throws IOException {
        var file = folder.resolve("port");
        if (Files.exists(file)) {
            int remembered = Integer.parseInt(Files.readString(file).strip());
            if (isFree(remembered)) {
                return remembered;
            }
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Files.writeString(file, socket.getLocalPort() + "\n");
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String lastLine(Path log, Execution started) throws IOException {
        return Files.exists(log)
                ? new Execution(started.status(), Files.readString(log)).lastLine()
                : started.lastLine();
    }
}
