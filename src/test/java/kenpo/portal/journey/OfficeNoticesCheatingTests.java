package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kenpo.portal.notice.TestPdf;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody reaches about notices, and what is refused in words. */
@JourneyTest
class OfficeNoticesCheatingTests {
    private static final Map<String, String> TYPED = Map.of("title", "題", "body", "本文", "audience", "EVERYONE");

    @Autowired
    private Stage stage;

    @Autowired
    private Clock clock;

    private Office office;
    private PlainBrowser clerk;

    @BeforeEach
    void aClerk() {
        office = new Office(stage, stage.tsubaki());
        clerk = office.employee(Role.CLERK).browser();
    }

    @Test
    void membersGetNeitherANoticeNorItsFileBeforeItsTimeOrAfterIt() {
        var person = stage.newcomer(stage.tsubaki());
        PlainBrowser.register(stage, person);
        var member = SignedIn.browser(stage, person);
        var notice = draft();
        var file = attachTo(notice, "案内.pdf");
        assertNotThere(member, notice, file);

        var tomorrow = LocalDateTime.ofInstant(clock.instant(), Eligibility.ZONE)
                .plusDays(1)
                .truncatedTo(ChronoUnit.MINUTES);
        assertThat(clerk.post(notice, Map.of("revision", "1", "from", tomorrow.toString()))
                        .location())
                .endsWith("?published");
        assertNotThere(member, notice, file);

        assertThat(clerk.post(notice, Map.of("revision", "2")).location()).endsWith("?published");
        assertThat(member.get(notice).status()).isEqualTo(200);
        var answer = member.get(file);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("cache-control")).contains("no-store");
        assertThat(answer.header("content-security-policy")).isEqualTo("sandbox; default-src 'none'");

        assertThat(clerk.post(notice + "/withdraw", Map.of("revision", "3")).location())
                .endsWith("?withdrawn");
        assertNotThere(member, notice, file);
        assertThat(clerk.get(file).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "案内.html, 案内.html.pdf",
        "../../etc/passwd, passwd.pdf",
        "C:\\Users\\x\\健診.PDF, 健診.pdf",
        "a%22;x=y.pdf, a_22_x=y.pdf",
        "x.pdf.exe, x.pdf.exe.pdf"
    })
    void fileIsSavedAsAPdfWhateverItWasCalled(String name, String saved) {
        var notice = draft();
        var answer = clerk.get(attachTo(notice, name));
        assertThat(answer.header("content-type")).isEqualTo("application/pdf");
        assertThat(answer.header("content-disposition")).startsWith("attachment;");
        assertThat(clerk.get(notice).body()).contains(">" + saved + "<");
    }

    @Test
    void fileOfAnotherNoticeIsNotThere() {
        var notice = draft();
        var other = draft();
        var file = attachTo(notice, "案内.pdf");
        var elsewhere = file.replace(notice, other);
        assertThat(clerk.get(elsewhere).status()).isEqualTo(404);
        assertThat(clerk.post(elsewhere + "/remove", Map.of()).status()).isEqualTo(404);
        assertThat(clerk.get(file).status()).isEqualTo(200);
        assertThat(clerk.post(file + "/remove", Map.of()).location()).endsWith("?detached");
        assertThat(clerk.post(file + "/remove", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void ofTwoWindowsTheSecondPublishesNothing() {
        var notice = draft();
        assertThat(clerk.post(notice, Map.of("revision", "1")).location()).endsWith("?published");
        refuses(notice, Map.of("revision", "1"), "いまの内容を確かめてから");
        assertThat(clerk.post(notice + "/withdraw", Map.of("revision", "1")).status())
                .isEqualTo(422);
        assertThat(clerk.get(notice).body()).contains("公開中");

        var changed = draft();
        assertThat(clerk.post(changed + "/edit", with(Map.of("revision", "1", "title", "新しい題")))
                        .location())
                .endsWith("?saved");
        refuses(changed, Map.of("revision", "1"), "いまの内容を確かめてから");
        assertThat(clerk.post(changed + "/discard", Map.of("revision", "1")).status())
                .isEqualTo(422);
        assertThat(clerk.get(changed).body()).contains("下書き", "新しい題");
    }

    @Test
    void periodThatIsOverOrUnreadableIsRefused() {
        var notice = draft();
        refuses(notice, Map.of("revision", "1", "from", "2020-01-01T09:00"), "いまより後の時刻");
        refuses(notice, Map.of("revision", "1", "until", "2020-01-01T09:00"), "公開終了は");
        refuses(notice, Map.of("revision", "1", "until", "あした"), "日付と時刻を入力");
        refuses(notice, Map.of("revision", "1", "until", "+999999999-01-01T00:00"), "日付と時刻を入力");
        refuses(notice, Map.of("revision", "x"), "");
        assertThat(clerk.get(notice).body()).contains("下書き");
    }

    @Test
    void textThatCannotBeKeptIsRefusedAndStaysInItsField() {
        clerk.get("/notices/new");
        long before = stage.count(stage.tsubaki(), "notice");
        var tooLong = clerk.post("/notices/new", with(Map.of("title", "長".repeat(121))));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.words()).contains("120文字までで");
        assertThat(tooLong.body()).contains("長".repeat(121), "本文</textarea>");
        refuses("/notices/new", with(Map.of("body", "a\0b")), "制御文字");
        refuses("/notices/new", with(Map.of("audience", "ESTABLISHMENTS", "establishments", "nowhere")), "事業所を1つ以上");
        for (var field : List.of("important", "pinned", "mailed", "revision")) {
            assertThat(clerk.post("/notices/new", with(Map.of(field, "perhaps")))
                            .status())
                    .as(field)
                    .isEqualTo(400);
        }
        assertThat(stage.count(stage.tsubaki(), "notice")).isEqualTo(before);
    }

    @Test
    void fileThatIsNoSoundPdfIsRefusedAndNothingIsAttached() {
        var notice = draft();
        var path = notice + "/attachments";
        var sound = TestPdf.sound();
        assertThat(clerk.upload(path, "file", "a.pdf", new byte[0]).words()).contains("PDFを選んでください");
        assertThat(clerk.upload(path, "file", "a.pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII))
                        .words())
                .contains("壊れているか");
        assertThat(clerk.upload(path, "file", "a.pdf", java.util.Arrays.copyOf(sound, sound.length - 9))
                        .words())
                .contains("壊れているか");
        assertThat(clerk.upload(path, "file", "a.pdf", TestPdf.with("<< /S /Launch /F (cmd.exe) >>"))
                        .words())
                .contains("見る以外の働き");
        assertThat(clerk.upload(path, "other", "a.pdf", sound).words()).contains("PDFを選んでください");
        assertThat(clerk.post(path, Map.of("file", "text")).status()).isEqualTo(422);
        assertThat(clerk.get(notice).words()).contains("添付ファイルはありません");
    }

    @Test
    void withoutPermissionOrTokenThereIsNothing() {
        var notice = draft();
        var file = attachTo(notice, "案内.pdf");
        var posts = List.of(
                "/notices/new",
                "/notices/preview",
                notice,
                notice + "/edit",
                notice + "/withdraw",
                notice + "/discard",
                notice + "/attachments",
                file + "/remove");
        var fields = with(Map.of("revision", "1", "text", "x"));
        var viewer = office.employee(Role.VIEWER).browser();
        viewer.get("/notices");
        for (var path : posts) {
            assertThat(viewer.post(path, fields).status()).as(path).isEqualTo(404);
            assertThat(clerk.postAsIs(path, fields).status()).as(path).isEqualTo(403);
        }
        Stream.of("/notices/new", notice + "/edit")
                .forEach(path -> assertThat(viewer.get(path).status()).as(path).isEqualTo(404));
        assertThat(clerk.get(notice).body()).contains("下書き", "案内.pdf");
    }

    private void assertNotThere(PlainBrowser member, String notice, String file) {
        assertThat(member.get(notice).status()).isEqualTo(404);
        assertThat(member.get(file).status()).isEqualTo(404);
        assertThat(member.get("/notices").body()).doesNotContain(notice);
        assertThat(member.get("/").body()).doesNotContain(notice);
    }

    private void refuses(String path, Map<String, String> fields, String words) {
        var answer = clerk.post(path, fields);
        assertThat(answer.status()).as("%s %s", path, fields).isEqualTo(422);
        assertThat(answer.words()).contains(words);
    }

    private static Map<String, String> with(Map<String, String> other) {
        var typed = new java.util.HashMap<>(TYPED);
        typed.putAll(other);
        return typed;
    }

    private String draft() {
        clerk.get("/notices/new");
        return URI.create(clerk.post("/notices/new", TYPED).location()).getPath();
    }

    private String attachTo(String notice, String name) {
        return OfficeNoticesJourneyTests.attachTo(clerk, notice, name);
    }
}
