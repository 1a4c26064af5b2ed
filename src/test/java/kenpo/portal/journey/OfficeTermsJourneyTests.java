package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The office publishes terms, and members accept them at their next sign-in. */
@JourneyTest
class OfficeTermsJourneyTests {
    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    private Office office;

    @BeforeEach
    void anOffice() {
        office = new Office(stage, stage.tsubaki());
    }

    @ParameterizedTest
    @EnumSource
    void comingVersionIsPublishedAndTakenBack(Tongue tongue) {
        var visitor = office.visitor(Role.ADMINISTRATOR, tongue);
        visitor.open("/terms").isAt(Label.TERMS).look("office-terms");
        visitor.ownLink(Label.NEW_TERMS).click();
        visitor.isAt(Label.NEW_TERMS).look("office-terms-editor");
        visitor.type(Label.TERMS_IN_JAPANESE, "# 第1条\n\n新しい規約です。")
                .type(Label.IN_FORCE_FROM, today().minusDays(1).toString())
                .press(Label.TO_PUBLISH);
        visitor.isTold(Label.IN_FORCE_FROM, tongue.say("それより後の日", "or later")).look("office-terms-editor-wrong");
        visitor.type(Label.IN_FORCE_FROM, today().plusDays(400).toString())
                .press(Label.PREVIEW)
                .isAt(Label.NEW_TERMS)
                .look("office-terms-preview");
        visitor.press(Label.TO_PUBLISH).isAt(Label.CHECK_TERMS).look("office-terms-confirm");
        clock.advance(Duration.ofMinutes(6));
        visitor.type(Label.REASON, "改定のため")
                .press(Label.PUBLISH)
                .isAt(Label.STEP_UP)
                .press(Label.PROVE_WITH_PASSKEY)
                .isAt(Label.TERMS)
                .look("office-terms-published");
        visitor.page().locator("tbody a").first().click();
        visitor.reads("新しい規約です。").look("office-terms-version").press(Label.TAKE_BACK);
        visitor.isAt(Label.TERMS).reads(tongue.say("取り下げました", "was taken back"));
    }

    @Test
    void versionThatBeginsAtMidnightIsAcceptedAtTheNextSignInAndNoSessionIsCutOff() {
        var person = stage.newcomer(stage.tsubaki());
        PlainBrowser.register(stage, person);
        clock.advance(untilTwoMinutesToMidnight());
        var inside = SignedIn.browser(stage, person);
        var halfWay = new PlainBrowser(stage, person);
        var code = halfWay.signInAgain(person);
        publish(today().plusDays(1));
        assertThat(inside.get("/").status()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(4));

        assertThat(inside.get("/").status()).isEqualTo(200);
        halfWay.post("/sign-in/email-code", Map.of("code", code));
        assertThat(halfWay.get("/").location()).contains("/sign-in");
        var terms = halfWay.get("/sign-in/terms");
        assertThat(terms.body()).contains("あしたの規約");
        var version = terms.body().replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        halfWay.post("/sign-in/terms", Map.of("decision", "ACCEPT", "version", version));
        assertThat(halfWay.get("/").status()).isEqualTo(200);
        assertThat(SignedIn.browser(stage, person).get("/").status()).isEqualTo(200);
    }

    @Test
    void ofTwoPublishersTheSecondIsToldAndKeepsTheText() {
        var admin = office.employee(Role.ADMINISTRATOR).browser();
        var page = admin.get("/terms/new").body();
        var seen = page.replaceFirst("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
        var from = today().plusDays(500).toString();
        assertThat(admin.post("/terms/new", confirmed("一人目の文", from, seen)).location())
                .endsWith("?published");
        var unconfirmed = admin.post("/terms/new", Map.of("japanese", "文", "from", from, "seen", next(seen)));
        assertThat(unconfirmed.status()).isEqualTo(200);
        assertThat(unconfirmed.body()).contains("取り下げることも直すこともできません", "name=\"reason\"");
        assertThat(admin.get("/terms/new").body()).contains("name=\"seen\" value=\"" + next(seen) + "\"");
        var refused = admin.post("/terms/new", confirmed("二人目の文", from, seen));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("二人目の文", "先に版を公開");
        var last = next(seen);
        assertThat(admin.post("/terms/" + last + "/withdraw", Map.of()).location())
                .endsWith("?withdrawn");
        assertThat(admin.post("/terms/1/withdraw", Map.of()).body()).contains("もう取り下げられません");
        var clerk = office.employee(Role.CLERK).browser();
        assertThat(clerk.get("/terms").status()).isEqualTo(404);
        var viewer = office.employee(Role.VIEWER).browser();
        assertThat(viewer.get("/terms").status()).isEqualTo(200);
        assertThat(viewer.post("/terms/new", Map.of()).status()).isEqualTo(404);
    }

    private static String next(String version) {
        return String.valueOf(Integer.parseInt(version) + 1);
    }

    private void publish(LocalDate from) {
        var admin = office.employee(Role.ADMINISTRATOR).browser();
        var seen = admin.get("/terms/new").body().replaceFirst("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
        assertThat(admin.post("/terms/new", confirmed("あしたの規約", from.toString(), seen))
                        .location())
                .endsWith("?published");
    }

    private static Map<String, String> confirmed(String text, String from, String seen) {
        return Map.of("japanese", text, "from", from, "seen", seen, "confirmed", "true", "reason", "改定のため");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Eligibility.ZONE);
    }

    private Duration untilTwoMinutesToMidnight() {
        var now = ZonedDateTime.ofInstant(clock.instant(), Eligibility.ZONE);
        var then = now.with(LocalTime.of(23, 58));
        return Duration.between(now, then.isAfter(now) ? then : then.plusDays(1));
    }
}
