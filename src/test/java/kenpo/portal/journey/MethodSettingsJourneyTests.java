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

/** Methods are renamed and removed, never the last. */
@JourneyTest
class MethodSettingsJourneyTests {
    private static final String SET_UP = "/sign-in/authenticator-app-set-up";

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    @ParameterizedTest
    @EnumSource
    void methodIsRenamedAndRemovedAndTheLastOneStays(Tongue tongue) {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var elsewhere = SignedIn.browser(stage, person);
        var visitor = SignedIn.visitor(stage, person, tongue);
        visitor.link(Label.SETTINGS).click();
        visitor.isAt(Label.SETTINGS).look("settings");
        visitor.ownLink(Label.METHODS).click();
        visitor.isAt(Label.METHODS).look("methods-one").open("/settings/methods/email-code");
        visitor.isAt(Label.METHOD_CHANGE_OWN)
                .reads(tongue.say("削除できません", "cannot be removed"))
                .look("method-last");
        visitor.open("/settings/methods").press(Label.ADD_AUTHENTICATOR_APP);
        visitor.isAt(Label.APP_SET_UP);
        var app = App.of(visitor.page().content());
        visitor.field(Label.EVERYWHERE).uncheck();
        visitor.type(Label.ONE_TIME_PASSWORD, app.code(stage))
                .type(Label.DEVICE_NAME, "古い電話")
                .press(Label.SUBMIT);
        Mailbox.shared().next(person.mailAddress());
        visitor.isAt(Label.METHODS);
        clock.advance(Duration.ofMinutes(6));
        visitor.page().locator(".methods a").first().click();
        visitor.isAt(Label.METHOD_CHANGE_OWN);
        assertThat(visitor.button(Label.REMOVE)).isHidden();
        visitor.look("method-step-up").press(Label.PROVE_AGAIN);
        visitor.isAt(Label.AUTHENTICATOR_APP)
                .reads(tongue.say("もう一度ご本人であることを確かめます。", "once more that it is you"))
                .look("authenticator-app-again")
                .type(Label.ONE_TIME_PASSWORD, app.code(stage))
                .press(Label.SIGN_IN);
        visitor.isAt(Label.METHOD_CHANGE_OWN).look("method");
        visitor.type(Label.NAME, " ").press(Label.RENAME);
        visitor.isTold(Label.NAME, tongue.say("50文字", "50"));
        visitor.look("method-name-wrong").type(Label.NAME, "𠮷野の電話").press(Label.RENAME);
        visitor.isAt(Label.METHODS).reads("𠮷野の電話").look("methods-renamed");
        visitor.page().locator(".methods a").first().click();
        assertThat(elsewhere.get("/").status()).isEqualTo(200);
        visitor.isAt(Label.METHOD_CHANGE_OWN).press(Label.REMOVE);
        visitor.isAt(Label.METHODS).reads(tongue.say("削除しました", "was removed")).look("methods-removed");
        assertThat(visitor.page().getByText("𠮷野の電話")).hasCount(0);
        assertThat(elsewhere.get("/").status()).isEqualTo(302);
        assertThat(Mailbox.shared().next(person.mailAddress()).subject())
                .contains(tongue.say("認証方法を削除しました", "sign-in method was removed"));
    }

    @Test
    void withoutScriptsAMethodIsRemovedToo() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var visitor = SignedIn.withoutScripts(stage, person);
        visitor.open("/settings/methods").press(Label.ADD_AUTHENTICATOR_APP);
        var app = App.of(visitor.isAt(Label.APP_SET_UP).page().content());
        visitor.type(Label.ONE_TIME_PASSWORD, app.code(stage)).press(Label.SUBMIT);
        visitor.isAt(Label.METHODS).open("/settings/methods/email-code").press(Label.REMOVE);
        visitor.isAt(Label.METHODS).look("methods-removed");
        clock.advance(Duration.ofSeconds(60));
        var browser = new PlainBrowser(stage, person);
        assertThat(browser.signIn(person.chosenUserId(), Person.CHOSEN_PASSWORD).location())
                .endsWith("/sign-in/authenticator-app");
    }

    @Test
    void staleSessionChangesNoMethod() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var browser = SignedIn.browser(stage, person);
        browser.post("/sign-in/add-method", Map.of("method", "AUTHENTICATOR_APP"));
        var app = App.of(browser.get(SET_UP).body());
        browser.post(SET_UP, Map.of("code", app.code(stage), "name", "電話"));
        var link = Pattern.compile("/settings/methods/app-[0-9a-f-]+")
                .matcher(browser.get("/settings/methods").body());
        assertThat(link.find()).isTrue();
        clock.advance(Duration.ofMinutes(6));
        assertThat(browser.post(link.group() + "/removal", Map.of()).location()).endsWith(link.group());
        assertThat(browser.post(link.group() + "/name", Map.of("name", "他人")).location())
                .endsWith(link.group());
        assertThat(browser.get("/settings/methods").body()).contains("電話").doesNotContain("他人");
    }

    @Test
    void strangersMethodsAreNotThere() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var browser = SignedIn.browser(stage, person);
        assertThat(browser.get("/settings/methods/app-00000000-0000-0000-0000-000000000001")
                        .status())
                .isEqualTo(404);
        assertThat(browser.post("/settings/methods/nothing/removal", Map.of()).status())
                .isEqualTo(404);
        assertThat(new PlainBrowser(stage, person)
                        .get("/settings/methods/email-code")
                        .location())
                .contains("/sign-in?returnTo=");
    }
}
