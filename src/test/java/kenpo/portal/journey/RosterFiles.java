package kenpo.portal.journey;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Roster files as an office would send them. */
final class RosterFiles {
    static final String HEADINGS = "記号,番号,枝番,氏名,カナ氏名,生年月日,本人家族区分,続柄,資格取得日,資格喪失日,事業所コード,事業所名,ユーザID,メールアドレス";
    static final Charset MS932 = Charset.forName("windows-31j");

    private RosterFiles() {}

    static String person(int number, String born) {
        return "3000,%04d,00,髙橋 %d,タカハシ,%s,1,本人,2020-04-01,,A1,みどり商事,,".formatted(number, number, born);
    }

    /** So many good lines, and then others. */
    static String of(int persons, String... further) {
        var lines = new ArrayList<>(List.of(HEADINGS));
        IntStream.rangeClosed(1, persons).forEach(number -> lines.add(person(number, "1980-01-01")));
        lines.addAll(List.of(further));
        return String.join("\r\n", lines) + "\r\n";
    }

    static FilePayload payload(String content, Charset charset) {
        return new FilePayload("roster-202611.csv", "text/csv", content.getBytes(charset));
    }

    static FilePayload payload(String content) {
        return payload(content, StandardCharsets.UTF_8);
    }
}
