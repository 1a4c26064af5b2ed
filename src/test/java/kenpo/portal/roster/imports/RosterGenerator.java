package kenpo.portal.roster.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Writes a roster file of any size, always the same for the same size: {@code RosterGenerator FILE LINES}. */
final class RosterGenerator {
    private static final List<String> FAMILY_NAMES =
            List.of("佐藤,サトウ", "髙橋,タカハシ", "山﨑,ヤマザキ", "𠮷田,ヨシダ", "渡邊,ワタナベ", "齋藤,サイトウ", "濵田,ハマダ", "德永,トクナガ", "小林,コバヤシ");
    private static final List<String> GIVEN_NAMES =
            List.of("太郎,タロウ", "花子,ハナコ", "翔,ショウ", "さくら,サクラ", "健一,ケンイチ", "美咲,ミサキ", "ゑい,エイ", "大輔,ダイスケ");
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1945, 1, 1);

    private final Random random = new Random(20261123);

    private RosterGenerator() {}

    static void main(String[] arguments) throws IOException {
        new RosterGenerator().write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void write(Path file, int lines) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(TestFiles.HEADINGS + ",個人コード\r\n");
            int household = 0;
            int subNumber = 0;
            for (int i = 1; i <= lines; i++) {
                boolean dependent = subNumber < 3 && household > 0 && random.nextInt(10) < 4;
                subNumber = dependent ? subNumber + 1 : 0;
                household = dependent ? household : household + 1;
                write(out, household, subNumber, i);
            }
        }
    }

    private void write(BufferedWriter out, int household, int subNumber, int person) throws IOException {
        var family = FAMILY_NAMES.get(random.nextInt(FAMILY_NAMES.size())).split(",");
        var given = GIVEN_NAMES.get(random.nextInt(GIVEN_NAMES.size())).split(",");
        var born = FIRST_BIRTH.plusDays(random.nextInt(29_000));
        int establishment = household % 200 + 1;
        boolean insured = subNumber == 0;
        out.write(String.join(
                ",",
                String.valueOf(1000 + household % 50),
                "%06d".formatted(household),
                "%02d".formatted(subNumber),
                family[0] + "　" + given[0],
                family[1] + "　" + given[1],
                born.toString(),
                insured ? "1" : "2",
                insured ? "本人" : "子",
                born.plusDays(random.nextInt(300)).toString(),
                "",
                "E%04d".formatted(establishment),
                "第" + establishment + "事業所",
                insured && household % 3 == 0 ? "user" + household : "",
                insured && household % 2 == 0 ? "member" + household + "@example.jp" : "",
                "P%08d".formatted(person)));
        out.write("\r\n");
    }
}
