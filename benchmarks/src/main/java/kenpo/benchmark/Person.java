package kenpo.benchmark;

import java.net.URI;
import java.util.Map;

/** One who signs in by one method, with the mailbox, app or passkey for it. */
final class Person {
    private final Method method;
    private final MailSink mails;
    private final String userId;
    private final String address;
    private final Passkey passkey;
    private Totp app;
    private String known;

    Person(int number, Method method, MailSink mails, URI portal) {
        this.method = method;
        this.mails = mails;
        this.userId = "bench%05d".formatted(number);
        this.address = "person%d@example.jp".formatted(number);
        this.passkey = new Passkey(portal.toString(), portal.getHost());
    }

    String userId() {
        return userId;
    }

    /** The first sign-in, steps 1 to 7 and what has to be set up behind it. */
    void begin(Browser browser, String[] letter) throws Exception {
        new FirstSteps(browser, mails, userId, address, method).to(FirstSteps.Step.BEHIND, letter);
        setUp(browser);
        known = browser.known().orElseThrow();
    }

    private void setUp(Browser browser) throws Exception {
        switch (method) {
            case MAIL -> {}
            case APP -> {
                app = Totp.of(browser.page());
                browser.submit(method.behind, Map.of("code", app.code(), "name", ""))
                        .expect("/");
            }
            case PASSKEY, PASSKEY_ALONE -> {
                var options = browser.ask(method.behind + "/options");
                browser.submit(method.behind, Map.of("answer", passkey.make(options)))
                        .expect(method.behind);
                browser.submit(method.behind + "/name", Map.of("name", "")).expect("/");
            }
        }
    }

    /** For a driver in another process. */
    Account account() {
        return new Account(userId, FirstSteps.PASSWORD, app.key(), known);
    }

    /** Until this person can sign in again. */
    void await() throws InterruptedException {
        if (method == Method.APP) {
            app.await();
        }
    }

    /** The portal, too, has forgotten which code was used last. */
    void forgetCode() {
        app.forget();
    }

    void signIn(Browser browser) throws Exception {
        browser.isKnownBy(known);
        browser.open("/sign-in");
        switch (method) {
            case MAIL -> {
                password(browser, "/sign-in/email-code");
                browser.submit("/sign-in/email-code", Map.of("code", mails.codeFor(address)));
            }
            case APP -> {
                password(browser, "/sign-in/authenticator-app");
                browser.submit("/sign-in/authenticator-app", Map.of("code", app.code()));
            }
            case PASSKEY -> {
                password(browser, "/sign-in/passkey");
                passkey(browser, "/sign-in/passkey");
            }
            case PASSKEY_ALONE -> passkey(browser, "/sign-in/passkey-alone");
        }
        browser.expect("/");
    }

    private void password(Browser browser, String next) throws Exception {
        browser.submit("/sign-in", Map.of("userId", userId, "password", FirstSteps.PASSWORD))
                .expect(next);
    }

    private void passkey(Browser browser, String path) throws Exception {
        browser.submit(path, Map.of("answer", passkey.use(browser.ask(path + "/options"))));
    }
}
