package kenpo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All verdicts so far, written anew with each: what ends early leaves what it found. */
final class Report {
    private final Path directory;
    private final List<Verdict> verdicts = new ArrayList<>();

    Report(Path directory) {
        this.directory = directory;
    }

    void add(Verdict verdict) throws IOException {
        verdicts.add(verdict);
        System.out.println(verdict.line());
        Files.writeString(directory.resolve("report.md"), text());
        Files.writeString(
                directory.resolve("report.json"),
                "[" + String.join(",\n", verdicts.stream().map(Verdict::json).toList()) + "]\n");
    }

    boolean passed() {
        return verdicts.stream().allMatch(Verdict::passed);
    }

    String text() {
        var lines = new ArrayList<>(List.of(Verdict.HEAD));
        verdicts.forEach(verdict -> lines.add(verdict.line()));
        lines.add("\nload of the machine: %.1f".formatted(Portal.loadOfMachine()));
        return String.join("\n", lines) + "\n";
    }
}
