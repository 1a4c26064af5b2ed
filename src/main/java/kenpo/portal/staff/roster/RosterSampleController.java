package kenpo.portal.staff.roster;

import java.nio.charset.StandardCharsets;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** A roster file to write one's own by: the headings, an insured person and a dependent, both made up. */
@OfficeController
class RosterSampleController {
    /** Every character is one of Shift_JIS, too, since some save it so; office programs know UTF-8 by the mark at its front. */
    static final String FILE = String.join(
            "\r\n",
            "\uFEFF記号,番号,枝番,氏名,カナ氏名,生年月日,本人家族区分,続柄,資格取得日,資格喪失日,事業所コード,事業所名,ユーザID,メールアドレス,個人コード,郵便番号,住所",
            "9999,0001,00,見本 太郎,ミホン タロウ,1980-04-01,1,本人,2026-04-01,,0001,見本商事,,,A0001,100-0001,東京都千代田区千代田1-1",
            "9999,0001,01,見本 花子,ミホン ハナコ,2015-12-24,2,子,2026-04-01,,0001,見本商事,,,A0002,,",
            "");

    @Requires(Permission.IMPORT_ROSTER)
    @GetMapping(RosterPaths.LIST + "/sample.csv")
    ResponseEntity<byte[]> file() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("roster-sample.csv")
                                .build()
                                .toString())
                .body(FILE.getBytes(StandardCharsets.UTF_8));
    }
}
