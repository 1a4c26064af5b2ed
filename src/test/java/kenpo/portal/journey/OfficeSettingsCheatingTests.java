package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import kenpo.portal.society.Societies;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Settings that nobody changes, and pictures that nobody puts at the head of a page. */
@JourneyTest
class OfficeSettingsCheatingTests {
    private static final List<String> GROUPS = List.of(
            "names",
            "looks",
            "methods",
            "password",
            "first-sign-in",
            "wrong-answers",
            "session",
            "mailed-code",
            "way-back",
            "departed",
            "office");

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    private Office office;
    private PlainBrowser admin;

    @BeforeEach
    void anAdministrator() {
        office = new Office(stage, stage.tsubaki());
        admin = office.employee(Role.ADMINISTRATOR).browser();
    }

    @AfterEach
    void asBefore() {
        stage.bean(Societies.class).set(stage.tsubaki().id(), Map.of("looks.logo", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "session, session.idle-minutes, 61, 5から60まで",
        "session, session.idle-minutes, 99999999999, 5から60まで",
        "session, session.hours, 十, 整数を入力",
        "password, password.minimum-length, 7, 8から15まで",
        "password, password.letters-and-digits, maybe, 選択肢から",
        "way-back, recovery.mail-only, everybody, 選択肢から",
        "way-back, recovery.employer-domains, @x, ドメインを",
        "first-sign-in, migration.until, 2020-01-01, 今日から180日先まで",
        "wrong-answers, source.company-addresses, 203.0.113.0/33, 接続元を",
        "wrong-answers, source.company-addresses, 0.0.0.0/0, IPv4は/8",
        "methods, methods, fax, 認証方法を1つ以上",
        "methods, methods, '', 認証方法を1つ以上",
        "names, contact.email, x, メールアドレスの形で",
        "names, contact.phone, <script>, 電話番号を",
        "looks, looks.accent, red;}body{display:none, 読める濃さ",
        "looks, looks.accent, #ffd43d, 読める濃さ"
    })
    void valueThatIsNotAllowedIsRefusedInWordsAndNothingIsChanged(
            String group, String key, String value, String words) {
        var before = kept();
        admin.get("/settings/" + group);
        var refused = admin.post("/settings/" + group, Map.of(key, value, "seen:" + key, "before", "reason", "試し"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains(words);
        assertThat(refused.body()).doesNotContain("value=\"<");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void nameIsOneLineOfWhatIsSeen() {
        for (var sign : List.of("\0", "\n", "\u0085", "\u202e", "\u2028")) {
            refuses(
                    "names",
                    Map.of(
                            "name",
                            "つばき" + sign + "組合",
                            "seen:name",
                            stage.tsubaki().name()),
                    "60文字までの1行");
        }
        refuses("names", Map.of("name", " 　", "seen:name", stage.tsubaki().name()), "60文字までの1行");
        refuses("password", Map.of("password.words", "tsu\0baki", "reason", "x"), "3～30文字の言葉");
    }

    @Test
    void hostsAndWhatBelongsToAnotherPageAreNotChangedHere() {
        var before = kept();
        admin.get("/settings/names");
        var foreign = Map.of(
                "hosts", "evil.localhost", "seen:hosts", "tsubaki.localhost", "session.hours", "1", "looks.logo", "x");
        assertThat(admin.post("/settings/names", foreign).location()).endsWith("?changed");
        assertThat(kept()).isEqualTo(before);
        assertThat(admin.get("/settings/hosts").status()).isEqualTo(404);
        assertThat(admin.get("/settings/nothing").status()).isEqualTo(404);
    }

    @Test
    void pictureThatIsNoSmallSoundPngIsRefused() throws IOException {
        admin.get("/settings/looks");
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII);
        assertThat(put(svg)).contains("PNGではありません");
        assertThat(put(new byte[0])).contains("画像を選んでください");
        assertThat(put(new byte[1024 * 1024 + 1])).contains("1MBまで");
        var bomb = png(1);
        Arrays.fill(bomb, 16, 24, (byte) 0);
        bomb[17] = 1;
        bomb[21] = 1;
        assertThat(put(bomb)).contains("1,500ピクセル");
        assertThat(put(Arrays.copyOf(png(2), 60))).contains("壊れています");
        assertThat(admin.post("/settings/logo", Map.of("logo", "text")).status())
                .isEqualTo(422);
        assertThat(kept()).doesNotContainKey("looks.logo");
    }

    @Test
    void ofTwoWhoChangeTheLogoTheSecondIsTold() throws IOException {
        admin.get("/settings/looks");
        assertThat(admin.upload("/settings/logo", "logo", "logo.png", png(1)).location())
                .endsWith("?changed");
        var logo = kept().get("looks.logo");
        assertThat(put(png(2))).contains("先にロゴを変えました");
        assertThat(admin.post("/settings/logo/remove", Map.of("seen", "0".repeat(64)))
                        .words())
                .contains("先にロゴを変えました");
        assertThat(kept()).containsEntry("looks.logo", logo);
        assertThat(admin.post("/settings/logo/remove", Map.of("seen", String.valueOf(logo)))
                        .location())
                .endsWith("?changed");
        assertThat(kept()).doesNotContainKey("looks.logo");
    }

    @Test
    void coloursStyleSheetIsOfColoursAlone() {
        for (var colour : List.of("red", "%23fff", "%2394305f%7D*%7Bcolor:red", "%2394305f;", "")) {
            assertThat(admin.get("/settings/accent.css?colour=" + colour).status())
                    .as(colour)
                    .isEqualTo(404);
        }
        assertThat(admin.get("/settings/accent.css").status()).isEqualTo(400);
        var css = admin.get("/settings/accent.css?colour=%2394305f");
        assertThat(css.header("content-type")).startsWith("text/css");
        assertThat(css.body()).doesNotContain(":root");
    }

    @Test
    void rulesOfAccessNeedAFreshFactor() {
        admin.get("/settings/session");
        clock.advance(Duration.ofMinutes(6));
        var before = kept();
        for (var group : GROUPS.subList(2, GROUPS.size())) {
            var path = "/settings/" + group;
            assertThat(admin.get(path).location()).as(path).contains("/step-up");
            assertThat(admin.post(path, Map.of("session.hours", "1", "reason", "x"))
                            .asksForFactor())
                    .as(path)
                    .isTrue();
        }
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void withoutPermissionOrTokenThereIsNothing() {
        var before = kept();
        admin.get("/settings/names");
        var viewer = office.employee(Role.VIEWER).browser();
        var clerk = office.employee(Role.CLERK).browser();
        viewer.get("/settings");
        clerk.get("/");
        var fields = Map.of("contact.phone", "03-0000-0000", "session.hours", "1", "reason", "x");
        for (var group : GROUPS) {
            for (var nobody : List.of(viewer, clerk)) {
                assertThat(nobody.get("/settings/" + group).status()).as(group).isEqualTo(404);
                assertThat(nobody.post("/settings/" + group, fields).status())
                        .as(group)
                        .isEqualTo(404);
            }
            assertThat(admin.postAsIs("/settings/" + group, fields).status())
                    .as(group)
                    .isEqualTo(403);
        }
        for (var path : List.of("/settings/logo", "/settings/logo/remove")) {
            assertThat(viewer.post(path, Map.of()).status()).as(path).isEqualTo(404);
            assertThat(clerk.post(path, Map.of()).status()).as(path).isEqualTo(404);
            assertThat(admin.postAsIs(path, Map.of()).status()).as(path).isEqualTo(403);
        }
        assertThat(clerk.get("/settings").status()).isEqualTo(404);
        assertThat(clerk.get("/settings/accent?colour=%2394305f").status()).isEqualTo(404);
        assertThat(kept()).isEqualTo(before);
    }

    private void refuses(String group, Map<String, String> fields, String words) {
        var before = kept();
        admin.get("/settings/" + group);
        var refused = admin.post("/settings/" + group, fields);
        assertThat(refused.status()).as("%s", fields).isEqualTo(422);
        assertThat(refused.words()).contains(words);
        assertThat(kept()).isEqualTo(before);
    }

    private String put(byte[] picture) {
        var answer = admin.upload("/settings/logo", "logo", "logo.png", picture);
        assertThat(answer.status()).isEqualTo(422);
        return answer.words();
    }

    private Map<String, String> kept() {
        Society tsubaki = stage.tsubaki();
        return stage.bean(Societies.class).kept(tsubaki.id());
    }

    private static byte[] png(int colour) throws IOException {
        var picture = new BufferedImage(120, 40, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(colour, colour, 0xffffff);
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }
}
