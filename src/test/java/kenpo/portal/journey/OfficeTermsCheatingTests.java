package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Terms that nobody gets published, and those that nobody takes back. */
@JourneyTest
class OfficeTermsCheatingTests {
    @Autowired
    private Stage stage;

    @Autowired
    private Clock clock;

    private Office office;
    private PlainBrowser admin;

    @BeforeEach
    void anAdministrator() {
        office = new Office(stage, stage.tsubaki());
        admin = office.employee(Role.ADMINISTRATOR).browser();
    }

    @Test
    void versionThatCannotComeIsRefusedInWordsAndKeptInItsFields() {
        var seen = admin.get("/terms/new").body().replaceFirst("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
        long before = versions();
        var sound = Map.of(
                "japanese", "<script>規約</script>", "from", today().plusDays(900).toString(), "seen", seen);
        refuses(sound, "from", today().minusDays(1).toString(), "それより後の日");
        refuses(sound, "from", "あした", "適用開始日を入力");
        refuses(sound, "from", "+999999999-12-31", "適用開始日を入力");
        refuses(sound, "english", "x".repeat(80_001), "文字までで");
        refuses(sound, "english", "a\0b", "制御文字");
        refuses(sound, "seen", String.valueOf(Integer.parseInt(seen) + 1), "先に版を公開");
        assertThat(admin.post("/terms/new", Map.of("japanese", "文", "seen", "last"))
                        .status())
                .isEqualTo(400);
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void versionInForceStaysAndUnknownOnesAreNotThere() {
        admin.get("/terms");
        assertThat(admin.post("/terms/1/withdraw", Map.of()).status()).isEqualTo(422);
        for (var path : List.of("/terms/999999", "/terms/0", "/terms/01", "/terms/-1", "/terms/9999999")) {
            assertThat(admin.get(path).status()).as(path).isEqualTo(404);
            assertThat(admin.post(path + "/withdraw", Map.of()).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void withoutPermissionOrTokenThereIsNothing() {
        long before = versions();
        admin.get("/terms/new");
        var clerk = office.employee(Role.CLERK).browser();
        var viewer = office.employee(Role.VIEWER).browser();
        clerk.get("/");
        viewer.get("/terms");
        var fields = Map.of("japanese", "文", "from", today().plusDays(900).toString(), "text", "x");
        for (var path : List.of("/terms/new", "/terms/preview", "/terms/1/withdraw")) {
            assertThat(clerk.post(path, fields).status()).as(path).isEqualTo(404);
            assertThat(viewer.post(path, fields).status()).as(path).isEqualTo(404);
            assertThat(admin.postAsIs(path, fields).status()).as(path).isEqualTo(403);
        }
        for (var path : List.of("/terms", "/terms/1", "/terms/new")) {
            assertThat(clerk.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(viewer.get("/terms/1").status()).isEqualTo(200);
        assertThat(viewer.get("/terms/new").status()).isEqualTo(404);
        assertThat(versions()).isEqualTo(before);
    }

    private void refuses(Map<String, String> sound, String field, String value, String words) {
        var typed = new HashMap<>(sound);
        typed.put(field, value);
        var answer = admin.post("/terms/new", typed);
        assertThat(answer.status()).as("%s", field).isEqualTo(422);
        assertThat(answer.words()).contains(words);
        assertThat(answer.body()).contains("&lt;script&gt;規約").doesNotContain("<script>規約");
    }

    private long versions() {
        return stage.count(stage.tsubaki(), "terms_version");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Eligibility.ZONE);
    }
}
