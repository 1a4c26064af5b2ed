package kenpo.portal.staff.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

class KeptFilesTests {
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

    private final KeptFiles files = new KeptFiles(100);

    @Test
    void fileIsReadableByNobodyElse() throws IOException {
        var file = files.keep(bytes(100));

        assertThat(Files.size(file)).isEqualTo(100);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        files.delete(file);
        assertThat(file).doesNotExist();
    }

    @Test
    void fileLargerThanAllowedIsRefusedAndLeavesNothing() throws IOException {
        var before = kept();

        assertThatThrownBy(() -> files.keep(bytes(101)))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(413));

        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void fileThatBreaksOffLeavesNothing() throws IOException {
        var before = kept();
        var broken = new SequenceInputStream(bytes(50), new FilterInputStream(bytes(0)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() -> files.keep(broken))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(400));

        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void whatEndedServersLeftGoesAndWhatIsBeingReadStays() throws IOException, InterruptedException {
        var ended = new ProcessBuilder("true").start();
        ended.waitFor();
        var left = Files.createTempFile("kenpo-roster-" + ended.pid() + "-", ".csv");
        var ofTheSameNumber = files.keep(bytes(1));
        Files.setLastModifiedTime(ofTheSameNumber, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        var beingRead = files.keep(bytes(1));

        files.deleteForgotten();

        assertThat(left).doesNotExist();
        assertThat(ofTheSameNumber).doesNotExist();
        assertThat(beingRead).exists();
        files.delete(beingRead);
    }

    private static InputStream bytes(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }

    private static List<Path> kept() throws IOException {
        try (var found = Files.newDirectoryStream(
                FOLDER, "kenpo-roster-" + ProcessHandle.current().pid() + "-*")) {
            var all = new ArrayList<Path>();
            found.forEach(all::add);
            return all;
        }
    }
}
