package kenpo.portal.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.time.Duration;
import kenpo.portal.credential.authenticatorapp.QrPicture;
import kenpo.portal.society.Method;
import kenpo.portal.society.Society;

/**
 * The ways of members that help and the manual show in pictures: the first sign-in, each method, and the ways back. Each
 * name is that of one picture; {@code -computer} behind it means the same screen on a computer.
 */
final class PicturedWays {
    static final String COMPUTER = "-computer";
    private static final String FORM = "main .form";
    private static final String ACTIONS = "main .actions";
    private static final String LAST = "main .column > :last-child";

    private final Stage stage;
    private final Society society;
    private final Tongue tongue;
    private final TravellingClock clock;
    private final Camera camera;

    PicturedWays(Stage stage, Society society, Tongue tongue, Camera camera) {
        this.stage = stage;
        this.society = society;
        this.tongue = tongue;
        this.clock = stage.bean(TravellingClock.class);
        this.camera = camera;
    }

    /** Those that the society offers; most pictures do not depend on the method. */
    void walk() {
        var first = society.offeredMethods().getLast();
        begin();
        for (var method : society.offeredMethods()) {
            var visitor = onPhone();
            var person = Example.of(stage, society, method);
            signInForTheFirstTime(visitor, person, method, method == first ? camera : Camera.SHUT);
            switch (method) {
                case EMAIL_CODE -> withMailedCode(visitor, person);
                case AUTHENTICATOR_APP -> withAuthenticatorApp(visitor, person);
                case PASSKEY -> withPasskey(visitor, person);
            }
        }
        backIn();
    }

    private void begin() {
        camera.take("sign-in-computer", onComputer().open("/sign-in").isAt(Label.SIGN_IN), Crop.downTo(LAST));
    }

    /** The printed manual's steps 1 to 10. */
    private void signInForTheFirstTime(Visitor visitor, Person person, Method method, Camera taking) {
        visitor.open("/sign-in")
                .isAt(Label.SIGN_IN)
                .type(Label.USER_ID, person.userId())
                .type(Label.PASSWORD, person.password());
        taking.take("sign-in", visitor, Crop.downTo(LAST));
        visitor.press(Label.SIGN_IN).isAt(Label.IDENTITY_CHECK).type(Label.DATE_OF_BIRTH, person.typedDateOfBirth());
        taking.take("identity-check", visitor, Crop.downTo(FORM));
        visitor.press(Label.NEXT).isAt(Label.TERMS);
        taking.take("terms", visitor, Crop.downTo(FORM));
        visitor.press(Label.AGREE).isAt(Label.EMAIL_ADDRESS_HEADING).type(Label.EMAIL_ADDRESS, person.mailAddress());
        taking.take("email-address", visitor, Crop.downTo(FORM));
        visitor.press(Label.SEND_CONFIRMATION).isAt(Label.EMAIL_CONFIRMATION);
        var mail = Mailbox.shared().next(person.mailAddress());
        taking.take("email-confirmation", visitor, Crop.downTo("main .refresh"));
        takeLink(visitor, mail, taking);
        visitor.type(Label.CONFIRMATION_CODE, mail.code()).press(Label.CONFIRM);
        visitor.isAt(Label.METHOD_HEADING)
                .type(Label.USER_ID, person.chosenUserId())
                .choose(label(method));
        taking.take("method", visitor, Crop.downTo(FORM));
        visitor.press(Label.NEXT)
                .isAt(Label.NEW_PASSWORD_HEADING)
                .type(Label.NEW_PASSWORD, Person.CHOSEN_PASSWORD)
                .type(Label.NEW_PASSWORD_AGAIN, Person.CHOSEN_PASSWORD);
        taking.take("new-password", visitor, Crop.downTo(FORM));
        visitor.press(Label.NEXT).isAt(Label.COMPLETED);
        Mailbox.shared().next(person.mailAddress());
    }

    private static void takeLink(Visitor visitor, Mailbox.Letter mail, Camera taking) {
        var tab = visitor.secondTab().open(java.net.URI.create(mail.link()).getPath());
        taking.take("confirmation-link", tab.isAt(Label.EMAIL_CONFIRMATION), Crop.downTo(LAST));
        // passkeys are asked for in the tab before one's eyes alone
        tab.page().close();
    }

    private void withMailedCode(Visitor visitor, Person person) {
        camera.take("completed", visitor, Crop.downTo(ACTIONS));
        visitor.press(Label.TO_TOP).isAt(Label.TOP);
        camera.take("top", visitor, Crop.downTo(".last-sign-in"));
        visitor.press(Label.SIGN_OUT);
        enter(visitor, person)
                .isAt(Label.EMAIL_CODE)
                .type(
                        Label.ONE_TIME_PASSWORD,
                        Mailbox.shared().next(person.mailAddress()).code());
        camera.take("email-code", visitor, Crop.downTo("main .resend"));
    }

    private void withAuthenticatorApp(Visitor visitor, Person person) {
        camera.take("completed-set-up", visitor, Crop.downTo(ACTIONS));
        visitor.page().route("**/qr.png", PicturedWays::showASample);
        visitor.press(Label.TO_SET_UP).isAt(Label.APP_SET_UP);
        camera.take("app-set-up", visitor, new Crop(".process > :nth-child(2)", ".process > :nth-child(2) .qr"));
        var app = App.of(visitor.page().content());
        atTheComputer(
                visitor, () -> camera.take("app-set-up-computer", visitor, Crop.downTo(".process > :nth-child(2)")));
        visitor.page().locator(".process > :nth-child(2) summary").click();
        camera.take("app-set-up-key", visitor, Crop.of(".process > :nth-child(2) .disclosure"));
        visitor.type(Label.ONE_TIME_PASSWORD, app.code(stage))
                .type(Label.DEVICE_NAME, tongue.say("自分のスマートフォン", "My phone"));
        camera.take("app-set-up-code", visitor, Crop.of(".process > :nth-child(3)"));
        visitor.press(Label.SUBMIT).isAt(Label.TOP);
        visitor.open("/settings/recovery-codes").press(Label.MAKE_RECOVERY_CODES);
        visitor.page().locator(".codes").waitFor();
        camera.take("recovery-codes", visitor, Crop.downTo(".codes"));
        visitor.press(Label.SIGN_OUT);
        clock.advance(Duration.ofSeconds(60));
        enter(visitor, person).isAt(Label.AUTHENTICATOR_APP).type(Label.ONE_TIME_PASSWORD, app.code(stage));
        camera.take("authenticator-app", visitor, Crop.downTo("main .links"));
        visitor.link(Label.ANOTHER_METHOD).click();
        camera.take("another-method", visitor.isAt(Label.ANOTHER_METHOD), Crop.downTo("main .links"));
        visitor.page()
                .locator(".way")
                .getByText(Label.RECOVERY_CODE.in(tongue), new Locator.GetByTextOptions().setExact(true))
                .click();
        camera.take("recovery-code", visitor.isAt(Label.RECOVERY_CODE), Crop.downTo(FORM));
    }

    private void withPasskey(Visitor visitor, Person person) {
        var device = VirtualAuthenticator.attach(visitor, "internal");
        visitor.press(Label.TO_SET_UP).isAt(Label.PASSKEY_SET_UP);
        camera.take("passkey-set-up", visitor, Crop.downTo(ACTIONS));
        atTheComputer(visitor, () -> camera.take("passkey-set-up-computer", visitor, Crop.downTo(ACTIONS)));
        visitor.press(Label.REGISTER_PASSKEY).field(Label.PASSKEY_NAME).waitFor();
        visitor.type(Label.PASSKEY_NAME, tongue.say("自分のスマートフォン", "My phone"));
        camera.take("passkey-name", visitor, Crop.downTo(FORM));
        visitor.press(Label.NEXT).isAt(Label.TOP).press(Label.SIGN_OUT);
        device.recognises(false);
        enter(visitor, person).isAt(Label.PASSKEY);
        visitor.page().locator("[data-problem=cancelled]").waitFor();
        camera.take("passkey-cancelled", visitor, Crop.downTo("main .links"));
        // a dialog that stays open, of which a page shows nothing
        visitor.page().addInitScript("navigator.credentials.get = () => new Promise(() => {})");
        enter(visitor, person).isAt(Label.PASSKEY);
        camera.take("passkey", visitor, Crop.downTo("main .links"));
        atTheComputer(visitor, () -> camera.take("passkey-computer", visitor, Crop.downTo("main .links")));
    }

    private void backIn() {
        var visitor = onPhone();
        visitor.open("/forgot-password").type(Label.USER_ID, Example.USER_ID);
        camera.take("forgot-password", visitor, Crop.downTo("main .links"));
        visitor.open("/forgot-user-id");
        camera.take("forgot-user-id", visitor, Crop.downTo(FORM));
        visitor.open("/sign-in")
                .type(Label.USER_ID, Example.USER_ID)
                .type(Label.PASSWORD, "natsuno-umi-38")
                .press(Label.SIGN_IN);
        visitor.page().locator("[role=alert]").waitFor();
        camera.take("sign-in-refused", visitor, Crop.downTo("main .field"));
    }

    private Visitor enter(Visitor visitor, Person person) {
        return visitor.open("/sign-in")
                .isAt(Label.SIGN_IN)
                .type(Label.USER_ID, person.chosenUserId())
                .type(Label.PASSWORD, Person.CHOSEN_PASSWORD)
                .press(Label.SIGN_IN);
    }

    private Visitor onPhone() {
        return open(360, 740);
    }

    private Visitor onComputer() {
        return open(1024, 768);
    }

    private Visitor open(int width, int height) {
        return Browsers.open(
                stage.address(society),
                tongue,
                new Browser.NewContextOptions().setViewportSize(width, height).setDeviceScaleFactor(1.5));
    }

    private static void atTheComputer(Visitor visitor, Runnable work) {
        visitor.page().setViewportSize(1024, 768);
        work.run();
        visitor.page().setViewportSize(360, 740);
    }

    /** Whoever scans the picture gets no key. */
    private static void showASample(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("image/png")
                .setBodyBytes(QrPicture.of("見本 / sample").png()));
    }

    private static Label label(Method method) {
        return switch (method) {
            case EMAIL_CODE -> Label.METHOD_EMAIL_CODE;
            case AUTHENTICATOR_APP -> Label.METHOD_AUTHENTICATOR_APP;
            case PASSKEY -> Label.METHOD_PASSKEY;
        };
    }
}
