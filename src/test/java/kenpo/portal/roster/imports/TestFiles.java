package kenpo.portal.roster.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Roster files for tests, line by line. */
final class TestFiles {
    static final String HEADINGS = "記号,番号,枝番,氏名,カナ氏名,生年月日,本人家族区分,続柄,資格取得日,資格喪失日,事業所コード,事業所名,ユーザID,メールアドレス";
    static final String TARO = person("0123", "髙橋 太郎", "タカハシ タロウ", "1980-01-01", "");
    static final String HANAKO = person("0124", "山﨑 花子", "ヤマザキ ハナコ", "昭和60年2月3日", "");
    static final String JIRO = person("0125", "𠮷田 次郎", "ヨシダ ジロウ", "S50.5.5", "");

    private TestFiles() {}

    /** Of symbol 1000, insured since 2020. */
    static String person(String number, String name, String kana, String born, String lostOn) {
        return "1000,%s,00,%s,%s,%s,1,本人,2020-04-01,%s,A1,さくら商事,,".formatted(number, name, kana, born, lostOn);
    }

    static Path file(Path folder, String... lines) {
        return bytes(folder, (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    static Path file(Path folder, Charset charset, String... lines) {
        return bytes(folder, (String.join("\r\n", lines) + "\r\n").getBytes(charset));
    }

    static Path bytes(Path folder, byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "roster", ".csv"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
