package kenpo.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Members see where they are signed in, and end it. */
@JourneyTest
class DevicesJourneyTests {
    private static final Pattern DEVICE = Pattern.compile("name=\"device\" value=\"([0-9a-f]{64})\"");

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    @ParameterizedTest
    @EnumSource
    void oneDeviceIsSignedOutThenAllOthers(Tongue tongue) {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var second = SignedIn.browser(stage, person);
        var third = SignedIn.browser(stage, person);
        var fourth = SignedIn.browser(stage, person);
        var visitor = SignedIn.visitor(stage, person, tongue);
        clock.advance(Duration.ofMinutes(7));
        visitor.open("/settings/devices").isAt(Label.DEVICES).reads("127.0.0.0").look("devices");
        assertThat(visitor.button(Label.SIGN_DEVICE_OUT)).hasCount(3);
        visitor.button(Label.SIGN_DEVICE_OUT).first().click();
        visitor.isAt(Label.DEVICES).reads(tongue.say("ログアウトさせました", "was signed out"));
        assertThat(visitor.button(Label.SIGN_DEVICE_OUT)).hasCount(2);
        visitor.press(Label.SIGN_OTHERS_OUT);
        visitor.isAt(Label.DEVICES).look("devices-alone");
        assertThat(visitor.button(Label.SIGN_OTHERS_OUT)).hasCount(0);
        for (var ended : java.util.List.of(second, third, fourth)) {
            assertThat(ended.get("/").status()).isEqualTo(302);
        }
    }

    @Test
    void nobodyEndsTheDevicesOfOthers() {
        var person = stage.newcomer();
        var stranger = stage.newcomer();
        PlainBrowser.register(stage, person);
        PlainBrowser.register(stage, stranger);
        var own = SignedIn.browser(stage, person);
        var ownSecond = SignedIn.browser(stage, person);
        var found = DEVICE.matcher(own.get("/settings/devices").body());
        assertThat(found.find()).isTrue();
        var theirs = SignedIn.browser(stage, stranger);
        theirs.post("/settings/devices/end", Map.of("device", found.group(1)));
        theirs.post("/settings/devices/end", Map.of("device", "nothing"));
        theirs.post("/settings/devices/end-others", Map.of());
        assertThat(ownSecond.get("/").status()).isEqualTo(200);
        own.post("/settings/devices/end", Map.of("device", found.group(1)));
        assertThat(ownSecond.get("/").status()).isEqualTo(302);
    }

    @Test
    void halfWaySignInsElsewhereEndToo() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var here = SignedIn.browser(stage, person);
        var elsewhere = new PlainBrowser(stage, person);
        var code = elsewhere.signInAgain(person);
        here.post("/settings/devices/end-others", Map.of());
        elsewhere.post("/sign-in/email-code", Map.of("code", code));
        assertThat(elsewhere.get("/").status()).isEqualTo(302);
        assertThat(here.get("/").status()).isEqualTo(200);
    }

    @Test
    void withoutScriptsThePageIsTheSame() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var other = SignedIn.browser(stage, person);
        var visitor = SignedIn.withoutScripts(stage, person);
        visitor.open("/settings/devices").look("devices").press(Label.SIGN_OTHERS_OUT);
        visitor.isAt(Label.DEVICES);
        assertThat(other.get("/").status()).isEqualTo(302);
    }
}
