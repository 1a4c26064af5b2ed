package kenpo.benchmark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The beginning of a generated roster, and behind it those who will be given letters: their birthdays are known here. */
final class ScaleRoster {
    private final Path generated;

    ScaleRoster(Path generated) {
        this.generated = generated;
    }

    /** groups: how many there are in each, the first of them in the establishment L1. */
    void write(Path file, int lines, List<Integer> groups) throws IOException {
        try (var in = Files.newBufferedReader(generated);
                var out = Files.newBufferedWriter(file)) {
            copy(in, out, lines);
            for (int group = 0; group < groups.size(); group++) {
                for (int i = 1; i <= groups.get(group); i++) {
                    out.write("9000,%06d,00,測定 %d,ソクテイ,1980-01-01,1,本人,2001-04-01,,L%d,第%d窓口,,,L%d-%d\r\n"
                            .formatted(900_000 + group * 10_000 + i, i, group + 1, group + 1, group + 1, i));
                }
            }
        }
    }

    /** lines: beside that of the headings. */
    private static void copy(BufferedReader in, BufferedWriter out, int lines) throws IOException {
        for (int i = 0; i <= lines; i++) {
            var line = in.readLine();
            if (line == null) {
                throw new IllegalStateException("the generated roster has only " + (i - 1) + " lines");
            }
            out.write(line + "\r\n");
        }
    }
}
