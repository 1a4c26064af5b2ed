package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A thief has the cookie of a member's session, and neither the password nor a factor. */
@JourneyTest
class EmailTakeoverTests {
    private static final Map<String, String> NEW =
            Map.of("password", RecoveryJourneyTests.NEW_PASSWORD, "confirmation", RecoveryJourneyTests.NEW_PASSWORD);

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    private Person person;
    private String thiefsAddress;

    @BeforeEach
    void aPerson() {
        person = stage.newcomer();
        thiefsAddress = "thief-" + person.mailAddress();
    }

    @Test
    void sessionWhoseFactorIsOldAsksForNoNewAddress() {
        var app = PlainBrowser.registerWithApp(stage, person);
        var thief = stolen(signedInByApp(app));
        clock.advance(Duration.ofMinutes(6));
        assertThat(thief.post("/settings/email", Map.of("email", thiefsAddress)).location())
                .endsWith("/settings/email");
        assertThat(thief.post("/settings/email/resend", Map.of()).location()).endsWith("/settings/email");
        assertThat(thief.get("/settings/email").body())
                .contains("/sign-in/step-up")
                .doesNotContain(thiefsAddress);
        thief.post("/sign-in/step-up", Map.of("returnTo", "/settings/email"));
        assertThat(thief.post("/sign-in/authenticator-app", Map.of("code", app.wrongCode(stage)))
                        .status())
                .isEqualTo(422);
        assertThat(thief.post("/sign-in/another-method", Map.of("factor", "EMAIL_CODE"))
                        .location())
                .endsWith("/sign-in/authenticator-app");
        thief.post("/settings/email", Map.of("email", thiefsAddress));
        assertThat(Mailbox.shared().count(thiefsAddress)).isZero();
    }

    @Test
    void addressAskedForByTheOwnerIsNotConfirmedByTheThief() {
        var app = PlainBrowser.registerWithApp(stage, person);
        var owner = signedInByApp(app);
        var address = "owner-" + person.mailAddress();
        owner.post("/settings/email", Map.of("email", address, "present", Person.CHOSEN_PASSWORD));
        var mail = Mailbox.shared().next(address);
        var thief = stolen(owner);
        clock.advance(Duration.ofMinutes(6));
        for (int i = 0; i < 5; i++) {
            var guess = "%06d".formatted(i);
            assertThat(thief.post("/settings/email/code", Map.of("code", guess.equals(mail.code()) ? "999999" : guess))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(thief.post("/settings/email/code", Map.of("code", mail.code()))
                        .status())
                .as("a wait has begun")
                .isEqualTo(422);
        assertThat(thief.get("/email-change/" + "x".repeat(43)).status()).isEqualTo(404);
        assertThat(thief.post("/email-change/" + "x".repeat(43), Map.of()).status())
                .isEqualTo(404);
        assertThat(thief.post("/settings/email", Map.of("email", thiefsAddress)).location())
                .endsWith("/settings/email");
        assertThat(owner.get("/settings/email").body()).contains(person.mailAddress());
        assertThat(Mailbox.shared().count(thiefsAddress)).isZero();
    }

    @Test
    void wayBackGoesToTheOwnersMailboxAlone() {
        var app = PlainBrowser.registerWithApp(stage, person);
        var thief = stolen(signedInByApp(app));
        clock.advance(Duration.ofMinutes(6));
        thief.post("/settings/email", Map.of("email", thiefsAddress));
        thief.post("/forgot-password", Map.of("userId", person.chosenUserId()));
        Mailbox.shared().next(person.mailAddress());
        assertThat(thief.post("/forgot-password/code", Map.of("code", "000000")).status())
                .isEqualTo(422);
        assertThat(thief.post("/forgot-password/new-password", NEW).location()).endsWith("/forgot-password/code");
        assertThat(Mailbox.shared().count(thiefsAddress)).isZero();
    }

    /** A thief who knows the password too, but has no factor: the mailbox beside it still opens no way in. */
    @Test
    void evenAnAddressChangedWithThePasswordOpensNoWayBackAndIsUndoneByItsOwner() {
        var app = PlainBrowser.registerWithApp(stage, person);
        var owner = signedInByApp(app);
        var thief = stolen(owner);
        thief.post("/settings/email", Map.of("email", thiefsAddress, "present", Person.CHOSEN_PASSWORD));
        var link = path(Mailbox.shared().next(thiefsAddress).link());
        var elsewhere = new PlainBrowser(stage, person);
        assertThat(elsewhere.post(link, Map.of()).status()).isEqualTo(200);
        assertThat(elsewhere.cookies()).doesNotContainKey("portal-session");
        Mailbox.shared().next(thiefsAddress);

        elsewhere.post("/forgot-password", Map.of("userId", person.chosenUserId()));
        var code = Mailbox.shared().next(thiefsAddress).code();
        assertThat(elsewhere.post("/forgot-password/code", Map.of("code", code)).location())
                .endsWith("/forgot-password/authenticator-app");
        assertThat(elsewhere.post("/forgot-password/identity-check", Map.of()).location())
                .endsWith("/forgot-password/authenticator-app");
        assertThat(elsewhere
                        .post("/forgot-password/authenticator-app", Map.of("code", app.wrongCode(stage)))
                        .status())
                .isEqualTo(422);
        assertThat(elsewhere.post("/forgot-password/new-password", NEW).location())
                .endsWith("/forgot-password/authenticator-app");

        var undo = path(Mailbox.shared().next(person.mailAddress()).link());
        assertThat(new PlainBrowser(stage, person).post(undo, Map.of()).status())
                .isEqualTo(200);
        assertThat(thief.get("/").location()).contains("/sign-in");
        assertThat(elsewhere.get("/forgot-password/authenticator-app").location())
                .endsWith("?expired");
    }

    @Test
    void sessionStolenWithAFactorJustShownChangesNoAddressWithoutThePassword() {
        PlainBrowser.register(stage, person);
        changesNoAddress(stolen(SignedIn.browser(stage, person)));
    }

    @Test
    void neitherDoesThatOfAMemberWithAnApp() {
        changesNoAddress(stolen(signedInByApp(PlainBrowser.registerWithApp(stage, person))));
    }

    @Test
    void whateverTheOwnerDoesEndsAnAddressThatWaits() {
        PlainBrowser.register(stage, person);
        var owner = SignedIn.browser(stage, person);
        var links = new ArrayList<String>();
        links.add(waiting(owner));
        owner.post("/settings/devices/end-others", Map.of());
        links.add(waiting(owner));
        var changed = new LinkedHashMap<>(NEW);
        changed.put("present", Person.CHOSEN_PASSWORD);
        assertThat(owner.post("/settings/password", changed).location()).endsWith("/settings/password?done");
        for (var link : links) {
            assertThat(new PlainBrowser(stage, person).post(link, Map.of()).status())
                    .isEqualTo(410);
        }
        assertThat(owner.get("/settings/email").body())
                .contains(person.mailAddress())
                .doesNotContain(thiefsAddress);
    }

    private String waiting(PlainBrowser browser) {
        browser.post("/settings/email", Map.of("email", thiefsAddress, "present", Person.CHOSEN_PASSWORD));
        return path(Mailbox.shared().next(thiefsAddress).link());
    }

    @Test
    void copyOfASessionEndsWithTheOthers() {
        PlainBrowser.register(stage, person);
        var owner = SignedIn.browser(stage, person);
        var thief = stolen(owner);
        owner.post("/settings/devices/end-others", Map.of());
        assertThat(thief.isSignedIn()).isFalse();
        assertThat(owner.isSignedIn()).isTrue();
    }

    private void changesNoAddress(PlainBrowser thief) {
        for (var present : new String[] {"", "guessed", person.chosenUserId()}) {
            assertThat(thief.post("/settings/email", Map.of("email", thiefsAddress, "present", present))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(thief.get("/settings/email").body()).doesNotContain(thiefsAddress + "</p>");
        assertThat(Mailbox.shared().count(thiefsAddress)).isZero();
    }

    private PlainBrowser signedInByApp(App app) {
        var browser = PlainBrowser.pastThePassword(stage, person);
        clock.advance(Duration.ofMinutes(1));
        browser.post("/sign-in/authenticator-app", Map.of("code", app.code(stage)));
        assertThat(browser.isSignedIn()).isTrue();
        return browser;
    }

    /** A browser of the thief's own with nothing but the cookie of the session. */
    private PlainBrowser stolen(PlainBrowser owner) {
        var thief = new PlainBrowser(stage, person);
        thief.cookies().put("portal-session", String.valueOf(owner.cookies().get("portal-session")));
        assertThat(thief.isSignedIn()).isTrue();
        return thief;
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }
}
