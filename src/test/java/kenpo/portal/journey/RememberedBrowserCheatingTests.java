package kenpo.portal.journey;

import static kenpo.portal.journey.RememberedBrowserJourneyTests.enter;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A browser that was remembered opens nothing any more once its token was used, or its owner has changed the locks. */
@JourneyTest
class RememberedBrowserCheatingTests {
    private static final String COOKIE = "portal-remembered";
    private static final String NEW = RecoveryJourneyTests.NEW_PASSWORD;

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    private Person person;
    private PlainBrowser remembered;

    @BeforeEach
    void aRememberedBrowser() {
        person = stage.newcomer();
        PlainBrowser.register(stage, person);
        remembered = new PlainBrowser(stage, person);
        RememberedBrowserJourneyTests.signIn(remembered, person, true);
        remembered.cookies().remove("portal-session");
        assertThat(remembered.cookies()).containsKey(COOKIE);
    }

    @Test
    void eachUseReplacesTheTokenAndTheOneBeforeEndsAll() {
        var first = token();
        assertThat(enter(remembered, person)).endsWith("/");
        var second = token();
        assertThat(second).isNotEqualTo(first);
        clock.advance(Duration.ofMinutes(2));
        assertThat(enter(remembered, person)).endsWith("/");
        assertThat(token()).isNotIn(first, second);
        clock.advance(Duration.ofMinutes(2));

        var thief = new PlainBrowser(stage, person);
        thief.cookies().put(COOKIE, second);
        assertThat(enter(thief, person)).endsWith("/sign-in/email-code");
        assertThat(Mailbox.shared().next(person.mailAddress()).subject()).isEqualTo("保存したログイン状態を解除しました");
        assertThat(remembered.get("/").status())
                .as("the session that rested on it")
                .isEqualTo(302);
        assertThat(enter(remembered, person)).endsWith("/sign-in/email-code");
        assertThat(remembered.cookies()).doesNotContainKey(COOKIE);
    }

    @Test
    void allOfTheAccountsBrowsersEndWithTheCopiedOne() {
        var other = new PlainBrowser(stage, person);
        RememberedBrowserJourneyTests.signIn(other, person, true);
        other.cookies().remove("portal-session");
        var old = token();
        assertThat(enter(remembered, person)).endsWith("/");
        clock.advance(Duration.ofMinutes(2));
        remembered.cookies().put(COOKIE, old);
        remembered.get("/sign-in");
        assertThat(enter(other, person)).endsWith("/sign-in/email-code");
    }

    @Test
    void newPasswordInTheSettingsEndsIt() {
        var elsewhere = signedInElsewhere();
        assertThat(elsewhere
                        .post(
                                "/settings/password",
                                Map.of("present", Person.CHOSEN_PASSWORD, "password", NEW, "confirmation", NEW))
                        .location())
                .endsWith("/settings/password?done");
        isForgotten(NEW);
    }

    @Test
    void passwordReplacedByTheWayBackEndsIt() {
        var elsewhere = new PlainBrowser(stage, person);
        elsewhere.post("/forgot-password", Map.of("userId", person.chosenUserId()));
        var code = Mailbox.shared().next(person.mailAddress()).code();
        elsewhere.post("/forgot-password/code", Map.of("code", code));
        var facts = new TreeMap<>(AskedFor.of(person).asUserIdForm());
        facts.remove("email");
        elsewhere.post("/forgot-password/identity-check", facts);
        assertThat(elsewhere
                        .post("/forgot-password/new-password", Map.of("password", NEW, "confirmation", NEW))
                        .location())
                .endsWith("/sign-in?reset");
        isForgotten(NEW);
    }

    @Test
    void signingOutAllOtherDevicesEndsIt() {
        signedInElsewhere().post("/settings/devices/end-others", Map.of());
        isForgotten(Person.CHOSEN_PASSWORD);
    }

    @Test
    void linkOfAMailByWhichAllAreSignedOutEndsIt() {
        var elsewhere = signedInElsewhere();
        elsewhere.post("/sign-in/add-method", Map.of("method", "AUTHENTICATOR_APP"));
        var app = App.of(elsewhere.get(Equipment.APP_SET_UP).body());
        elsewhere.post(Equipment.APP_SET_UP, Map.of("code", app.code(stage), "name", ""));
        var link = URI.create(Mailbox.shared().next(person.mailAddress()).link());
        assertThat(new PlainBrowser(stage, person)
                        .post(link.getPath(), Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(elsewhere.get("/").status()).isEqualTo(302);
        isForgotten(Person.CHOSEN_PASSWORD);
    }

    private PlainBrowser signedInElsewhere() {
        return SignedIn.browser(stage, person);
    }

    /** Neither a user ID in the field nor a way past the second factor. */
    private void isForgotten(String password) {
        assertThat(remembered.get("/sign-in").body()).doesNotContain(person.chosenUserId());
        var next = remembered.signIn(person.chosenUserId(), password).location();
        assertThat(next).contains("/sign-in/").doesNotContain(Step.COMPLETED.path());
        assertThat(remembered.get("/").status()).isEqualTo(302);
        assertThat(remembered.cookies()).doesNotContainKey(COOKIE);
    }

    private String token() {
        return String.valueOf(remembered.cookies().get(COOKIE));
    }
}
