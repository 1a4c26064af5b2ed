package kenpo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Letters for a society that is new to the portal: {@code LettersBench JAR DIRECTORY LETTERS}. */
final class LettersBench {
    private static final int HEAP = 256;
    private static final long MEGABYTE = 1 << 20;
    private static final List<String> NAMES = List.of("髙橋　花子", "山﨑　太郎", "𠮷田　翔", "渡邊　さくら", "濵田　健一");

    private LettersBench() {}

    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[1]);
        int letters = Integer.parseInt(arguments[2]);
        var portal = new Portal(Path.of(arguments[0]), directory, "-Xmx" + HEAP + "m");
        portal.command("society", "add", "--host=localhost", "--name=Benchmark", "--insurer-number=06130017");
        var roster = directory.resolve("roster.csv");
        writeRoster(roster, letters);
        portal.command("roster", "import", "--society=localhost", "--yes", roster.toString());
        var pdf = directory.resolve("letters.pdf");
        var csv = directory.resolve("letters.csv");
        CommandRun.of(
                        portal,
                        "credentials",
                        "issue",
                        "--society=localhost",
                        "--never-signed-in",
                        "--letters=" + pdf,
                        "--csv=" + csv)
                .print("letters", letters, HEAP);
        try (var lines = Files.lines(csv)) {
            if (lines.count() != letters + 1) {
                throw new IllegalStateException("not everybody got a letter");
            }
        }
        System.out.printf("size of the PDF                 %8.1f MB%n%n", (double) Files.size(pdf) / MEGABYTE);
    }

    private static void writeRoster(Path file, int people) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("記号,番号,枝番,氏名,カナ氏名,生年月日,本人家族区分,続柄,資格取得日,資格喪失日,事業所コード,事業所名,ユーザID,メールアドレス," + "郵便番号,住所\r\n");
            for (int i = 1; i <= people; i++) {
                int establishment = i % 200;
                out.write(
                        "1001,%06d,00,%s,ケンポ　タロウ,1980-04-05,1,本人,2020-04-01,,E%03d,第%d事業所,,,%03d-%04d,東京都葛飾区柴又%d丁目%d番%d号 𠮷田荘%d号室\r\n"
                                .formatted(
                                        i,
                                        NAMES.get(i % NAMES.size()),
                                        establishment,
                                        establishment,
                                        100 + i % 900,
                                        i % 10_000,
                                        i % 9 + 1,
                                        i % 30 + 1,
                                        i % 20 + 1,
                                        i % 500 + 1));
            }
        }
    }
}
