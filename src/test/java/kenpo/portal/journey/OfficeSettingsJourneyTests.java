package kenpo.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import kenpo.portal.society.Societies;
import kenpo.portal.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The office changes what the society may decide, within its bounds. */
@JourneyTest
class OfficeSettingsJourneyTests {
    private static final Pattern LOGO = Pattern.compile("/logo/[0-9a-f]{64}\\.png");

    @Autowired
    private Stage stage;

    private Office office;

    @BeforeEach
    void anOffice() {
        office = new Office(stage, stage.tsubaki());
    }

    @AfterEach
    void asBefore() {
        var tsubaki = stage.tsubaki().id();
        var societies = stage.bean(Societies.class);
        societies.set(
                tsubaki,
                Map.of(
                        "session.idle-minutes", "",
                        "session.hours", "",
                        "methods", "",
                        "looks.accent", "",
                        "looks.logo", "",
                        "contact.phone", ""));
    }

    @ParameterizedTest
    @EnumSource
    void ruleIsChangedWithinItsBoundsAndWithAReason(Tongue tongue) {
        var visitor = office.visitor(Role.ADMINISTRATOR, tongue);
        visitor.open("/settings").isAt(Label.SOCIETY_SETTINGS).look("office-settings");
        visitor.open("/settings/session").isAt(Label.SESSION_SETTINGS).look("office-settings-session");
        visitor.type(Label.IDLE_MINUTES, "90").press(Label.SAVE_SETTINGS);
        visitor.isTold(Label.IDLE_MINUTES, tongue.say("5から60まで", "from 5 to 60"))
                .isTold(Label.REASON, tongue.say("理由を", "reason"))
                .look("office-settings-wrong");
        visitor.type(Label.IDLE_MINUTES, "20")
                .type(Label.REASON, tongue.say("窓口の端末のため", "For shared desks"))
                .press(Label.SAVE_SETTINGS);
        visitor.isAt(Label.SESSION_SETTINGS).reads(tongue.say("保存しました", "Saved"));
        visitor.open("/settings").reads(tongue.say("20分", "20 minutes"));
        assertThat(stage.audited(stage.tsubaki(), "SOCIETY_SETTING_CHANGED")).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void methodThatIsInUseIsSwitchedOffOnlyKnowingly(Tongue tongue) {
        PlainBrowser.register(stage, stage.newcomer(stage.tsubaki()));
        var visitor = office.visitor(Role.ADMINISTRATOR, tongue);
        visitor.open("/settings/methods").isAt(Label.METHOD_SETTINGS).look("office-settings-methods");
        visitor.field(Label.MAIL_METHOD).uncheck();
        visitor.type(Label.REASON, tongue.say("方針の変更", "New policy")).press(Label.SAVE_SETTINGS);
        visitor.isAt(Label.METHOD_SETTINGS)
                .reads(tongue.say("使っている方がいます", "People use a method"))
                .look("office-settings-methods-affected");
        assertThat(stage.tsubaki().settings().methods()).hasSize(3);
        visitor.page().locator("#confirmed").check();
        visitor.press(Label.SAVE_SETTINGS).reads(tongue.say("保存しました", "Saved"));
        assertThat(visitor.field(Label.MAIL_METHOD)).not().isChecked();
    }

    @ParameterizedTest
    @EnumSource
    void colourIsJudgedWhileItIsTypedAndTheLogoStandsOnMembersPages(Tongue tongue) throws IOException {
        var visitor = office.visitor(Role.ADMINISTRATOR, tongue);
        visitor.open("/settings/looks").isAt(Label.LOOK_SETTINGS).look("office-settings-looks");
        visitor.type(Label.ACCENT, "#ffd43d");
        assertThat(visitor.page().locator("#accent-verdict")).containsText(tongue.say("使えません", "cannot be used"));
        visitor.press(Label.SAVE_SETTINGS);
        visitor.isTold(Label.ACCENT, tongue.say("読める濃さ", "dark enough")).look("office-settings-looks-wrong");
        visitor.type(Label.ACCENT, "#1a5c7a").press(Label.SAVE_SETTINGS);
        visitor.isAt(Label.LOOK_SETTINGS).reads(tongue.say("読みやすい色です", "easy to read"));

        visitor.field(Label.LOGO)
                .setInputFiles(
                        new FilePayload("logo.png", "image/png", "<svg onload=x>".getBytes(StandardCharsets.US_ASCII)));
        visitor.press(Label.USE_LOGO).isTold(Label.LOGO, tongue.say("PNGではありません", "is not a PNG"));
        visitor.field(Label.LOGO).setInputFiles(new FilePayload("logo.png", "image/png", png()));
        visitor.press(Label.USE_LOGO).isAt(Label.LOOK_SETTINGS).look("office-settings-logo");

        var member = new PlainBrowser(stage.tsubaki().canonicalHost().value(), stage.port());
        var found = LOGO.matcher(member.get("/sign-in").body());
        assertThat(found.find()).isTrue();
        var logo = member.get(found.group());
        assertThat(logo.status()).isEqualTo(200);
        assertThat(logo.header("content-type")).isEqualTo("image/png");
        assertThat(logo.header("cache-control")).contains("immutable");
        var elsewhere = new PlainBrowser(stage.momiji().canonicalHost().value(), stage.port());
        assertThat(elsewhere.get(found.group()).status()).isEqualTo(404);
        visitor.open("/settings/names").look("office-settings-names");
    }

    @Test
    void ofTwoEditorsTheSecondIsToldAndLosesNothing() {
        var admin = office.employee(Role.ADMINISTRATOR).browser();
        admin.get("/settings/session");
        var first = Map.of("session.hours", "10", "seen:session.hours", "", "reason", "一人目");
        var second = Map.of("session.hours", "8", "seen:session.hours", "", "reason", "二人目");
        assertThat(admin.post("/settings/session", first).location()).endsWith("?changed");

        var refused = admin.post("/settings/session", second);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("ほかの人が先に変えました", "10時間", "value=\"8\"", "二人目", "name=\"seen:session.hours\" value=\"10\"");
        assertThat(stage.tsubaki().settings().session().absolute()).hasHours(10);
    }

    @Test
    void onlyAdministratorsChangeAndClerksDoNotEvenSee() {
        var viewer = office.employee(Role.VIEWER).browser();
        assertThat(viewer.get("/settings").status()).isEqualTo(200);
        assertThat(viewer.get("/settings/session").status()).isEqualTo(404);
        assertThat(viewer.post("/settings/names", Map.of("contact.phone", "03-1"))
                        .status())
                .isEqualTo(404);
        var clerk = office.employee(Role.CLERK).browser();
        assertThat(clerk.get("/settings").status()).isEqualTo(404);
        assertThat(clerk.get("/settings/nothing").status()).isEqualTo(404);
    }

    private static byte[] png() throws IOException {
        var picture = new BufferedImage(120, 40, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 120; x++) {
            picture.setRGB(x, x % 40, 0x1a5c7a);
        }
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }
}
