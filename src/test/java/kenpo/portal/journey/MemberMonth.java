package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kenpo.portal.fixtures.SoftAuthenticator;

/** A month in a member's life with the portal, through its own pages; what went wrong in it went wrong for good reason. */
final class MemberMonth {
    private static final String SECOND_PASSWORD = "umi-no-kaze-88";
    private static final String THIRD_PASSWORD = "yama-no-oto-77";
    private static final String METHODS = "/settings/methods";
    private static final Pattern CODE = Pattern.compile("(?m)^\\d{6}$");

    private final Stage stage;
    private final TravellingClock clock;
    private final Person person;
    private final PlainBrowser home;
    private String password = Person.CHOSEN_PASSWORD;
    private App app = new App("", "", "");

    MemberMonth(Stage stage, TravellingClock clock, Person person) {
        this.stage = stage;
        this.clock = clock;
        this.person = person;
        this.home = new PlainBrowser(stage, person);
    }

    /** From the letter to a browser that is signed in at the end of the month. */
    PlainBrowser live() {
        firstSignIn();
        after(1, this::tooManyWrongPasswords);
        after(2, this::forgottenPasswordAndUserId);
        after(2, this::rememberedBrowserAndItsTheft);
        after(3, this::addressChangedAndBroughtBack);
        after(4, this::appAndRecoveryCodes);
        after(3, this::passkeyAddedUsedAndRemoved);
        after(2, this::identityShownAgain);
        after(3, this::passwordChangedAndOthersSignedOut);
        after(3, this::reportsByPageAndMail);
        after(2, this::otherLanguage);
        clock.advance(Duration.ofDays(2));
        signInByApp(home);
        return home;
    }

    private void after(int days, Runnable events) {
        clock.advance(Duration.ofDays(days));
        events.run();
    }

    private void firstSignIn() {
        home.signIn(person.userId(), "not-what-the-letter-says");
        home.signIn(person.userId(), person.password());
        at(home.post(Step.IDENTITY_CHECK.path(), Map.of("dateOfBirth", "19010101")), 422);
        home.post(Step.IDENTITY_CHECK.path(), PlainBrowser.rightAnswer(person, Step.IDENTITY_CHECK));
        home.post(Step.TERMS.path(), Map.of("decision", "DECLINE", "version", "1"));
        home.walk(person, Step.COMPLETED);
        leads(home.post(Step.COMPLETED.path(), Map.of()), "/");
        signOut(home);
    }

    private void tooManyWrongPasswords() {
        for (int i = 0; i < 6; i++) {
            at(home.signIn(person.chosenUserId(), "no-such-password"), 422);
        }
        clock.advance(Duration.ofSeconds(31));
        home.signIn(person.chosenUserId(), password);
        at(home.post("/sign-in/email-code", Map.of("code", "000000")), 422);
        leads(home.post("/sign-in/email-code", Map.of("code", code())), "/");
        signOut(home);
        home.signIn(person.chosenUserId(), password);
        code();
        home.post("/sign-in/cancel", Map.of());
    }

    private void forgottenPasswordAndUserId() {
        leads(home.post("/forgot-password", Map.of("userId", person.chosenUserId())), "/forgot-password/code");
        at(home.post("/forgot-password/code", Map.of("code", "000000")), 422);
        leads(home.post("/forgot-password/code", Map.of("code", code())), "/forgot-password/identity-check");
        var facts = new TreeMap<>(AskedFor.of(person).asUserIdForm());
        facts.remove("email");
        var wrong = new TreeMap<>(facts);
        wrong.put("dateOfBirth", "19010101");
        at(home.post("/forgot-password/identity-check", wrong), 422);
        leads(home.post("/forgot-password/identity-check", facts), "/forgot-password/new-password");
        password = SECOND_PASSWORD;
        leads(
                home.post("/forgot-password/new-password", Map.of("password", password, "confirmation", password)),
                "/sign-in?reset");
        leads(home.post("/forgot-user-id", AskedFor.of(person).asUserIdForm()), "/forgot-user-id/sent");
    }

    private void rememberedBrowserAndItsTheft() {
        signInByMail(home, true);
        home.cookies().remove("portal-session");
        leads(home.signIn(person.chosenUserId(), password), "/sign-in/completed");
        leads(home.get("/sign-in/completed"), "/");
        signOut(home);
        signInByMail(home, true);
        home.cookies().remove("portal-session");
        var thief = new PlainBrowser(stage, person);
        thief.cookies().putAll(home.cookies());
        thief.signIn(person.chosenUserId(), password);
        clock.advance(Duration.ofMinutes(2));
        home.get("/sign-in");
    }

    private void addressChangedAndBroughtBack() {
        signInByMail(home, false);
        var address = "month-" + person.mailAddress();
        var change = Map.of("email", address, "present", password);
        home.post("/settings/email", change);
        home.post("/settings/email/cancel", Map.of());
        Mailbox.shared().next(address);
        home.post("/settings/email", change);
        var code = Mailbox.shared().next(address).code();
        leads(home.post("/settings/email/code", Map.of("code", code)), "/settings/email?changed");
        at(new PlainBrowser(stage, person).post(link("/undo-email/"), Map.of()), 200);
    }

    private void appAndRecoveryCodes() {
        signInByMail(home, false);
        home.post("/sign-in/add-method", Map.of("method", "AUTHENTICATOR_APP"));
        app = App.of(home.get(Equipment.APP_SET_UP).body());
        home.post(Equipment.APP_SET_UP, Map.of("code", app.code(stage), "name", "電話"));
        leads(home.post(method("app") + "/name", Map.of("name", "机の電話")), METHODS + "?renamed");
        var codes = Equipment.codes(home);
        signOut(home);
        clock.advance(Duration.ofMinutes(1));
        home.signIn(person.chosenUserId(), password);
        at(home.post("/sign-in/authenticator-app", Map.of("code", app.wrongCode(stage))), 422);
        home.post("/sign-in/another-method", Map.of("factor", "RECOVERY_CODE"));
        leads(home.post("/sign-in/recovery-code", Map.of("code", codes.getFirst())), "/");
        signOut(home);
    }

    private void passkeyAddedUsedAndRemoved() {
        signInByApp(home);
        var device = new SoftAuthenticator();
        home.post("/sign-in/add-method", Map.of("method", "PASSKEY"));
        var made = device.create(home.options("/sign-in/passkey-set-up"), stage.address(person.society()));
        home.post("/sign-in/passkey-set-up", Map.of("answer", made));
        home.post("/sign-in/passkey-set-up/name", Map.of("name", "机"));
        signOut(home);
        home.signIn(person.chosenUserId(), password);
        var shown = device.get(home.options("/sign-in/passkey"), stage.address(person.society()));
        leads(home.post("/sign-in/passkey", Map.of("answer", shown)), "/");
        leads(home.post(method("passkey") + "/removal", Map.of()), METHODS + "?removed");
        signOut(home);
    }

    private void identityShownAgain() {
        signInByApp(home);
        clock.advance(Duration.ofMinutes(6));
        leads(home.post("/sign-in/step-up", Map.of("returnTo", METHODS)), "/sign-in/authenticator-app");
        leads(home.post("/sign-in/authenticator-app", Map.of("code", app.code(stage))), METHODS);
        signOut(home);
    }

    private void passwordChangedAndOthersSignedOut() {
        signInByApp(home);
        clock.advance(Duration.ofMinutes(1));
        var work = new PlainBrowser(stage, person);
        signInByApp(work);
        var change = Map.of("present", password, "password", THIRD_PASSWORD, "confirmation", THIRD_PASSWORD);
        leads(home.post("/settings/password", change), "/settings/password?done");
        password = THIRD_PASSWORD;
        leads(home.post("/settings/devices/end-others", Map.of()), "/settings/devices?others");
        at(work.get("/"), 302);
        signOut(home);
    }

    private void reportsByPageAndMail() {
        signInByApp(home);
        var event = Pattern.compile("/report\\?event=([0-9a-f-]{36})")
                .matcher(home.get("/settings/history").body());
        assertThat(event.find()).isTrue();
        home.post("/report", Map.of("event", event.group(1)));
        at(new PlainBrowser(stage, person).post(link("/report/"), Map.of()), 200);
        at(home.get("/"), 302);
    }

    private void otherLanguage() {
        signInByApp(home);
        home.post("/settings/language", Map.of("language", "en"));
        home.post("/settings/language", Map.of("language", "ja"));
        signOut(home);
    }

    private void signInByMail(PlainBrowser browser, boolean remember) {
        var typed = new TreeMap<>(Map.of("userId", person.chosenUserId(), "password", password));
        if (remember) {
            typed.put("remember", "true");
        }
        leads(browser.post("/sign-in", typed), "/sign-in/email-code");
        leads(browser.post("/sign-in/email-code", Map.of("code", code())), "/");
    }

    private void signInByApp(PlainBrowser browser) {
        leads(browser.signIn(person.chosenUserId(), password), "/sign-in/authenticator-app");
        leads(browser.post("/sign-in/authenticator-app", Map.of("code", app.code(stage))), "/");
    }

    private static void signOut(PlainBrowser browser) {
        leads(browser.post("/sign-out", Map.of()), "/sign-in?signed-out");
    }

    /** The page of the member's first method of that kind. */
    private String method(String kind) {
        var found = Pattern.compile(METHODS + "/" + kind + "-[0-9a-f-]+")
                .matcher(home.get(METHODS).body());
        assertThat(found.find()).as(kind).isTrue();
        return found.group();
    }

    /** Of the next mail that has one. */
    private String code() {
        while (true) {
            var found = CODE.matcher(
                    Mailbox.shared().nextOfAny(person.mailAddress()).text().replace("\r", ""));
            if (found.find()) {
                return found.group();
            }
        }
    }

    /** The path of the next mail's link that begins so. */
    private String link(String path) {
        while (true) {
            var mail = Mailbox.shared().nextOfAny(person.mailAddress());
            if (mail.text().contains(path)) {
                return URI.create(mail.link()).getPath();
            }
        }
    }

    private static void at(PlainBrowser.Answer answer, int status) {
        assertThat(answer.status()).as(answer.location()).isEqualTo(status);
    }

    private static void leads(PlainBrowser.Answer answer, String path) {
        assertThat(answer.status() + " " + answer.location()).startsWith("302").endsWith(path);
    }
}
