package kenpo.portal.journey;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kenpo.portal.fixtures.SoftAuthenticator;

/** A member with a passkey, an authenticator app and recovery codes, and the ways to show each. */
record Equipment(Stage stage, Person person, SoftAuthenticator passkey, App app, List<String> recoveryCodes) {
    static final String APP_SET_UP = "/sign-in/authenticator-app-set-up";
    private static final Pattern RECOVERY_CODE = Pattern.compile("(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}");

    static Equipment of(Stage stage, Person person) {
        var passkey = new SoftAuthenticator();
        var browser = PlainBrowser.registerWithPasskey(stage, person, passkey);
        browser.post("/sign-in/add-method", Map.of("method", "AUTHENTICATOR_APP"));
        var app = App.of(browser.get(APP_SET_UP).body());
        var added = browser.post(APP_SET_UP, Map.of("code", app.code(stage), "name", ""));
        if (!added.location().endsWith("?added")) {
            throw new AssertionError("no app but " + added.status() + " " + added.location());
        }
        return new Equipment(stage, person, passkey, app, codes(browser));
    }

    /** A new set, made in a fresh session. */
    static List<String> codes(PlainBrowser browser) {
        var page = browser.post("/settings/recovery-codes", Map.of()).body();
        var codes = RECOVERY_CODE
                .matcher(page)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
        if (codes.size() != 10) {
            throw new AssertionError("no codes in " + page);
        }
        return codes;
    }

    /** Past the password, at the page of that factor. */
    PlainBrowser at(String factor) {
        var browser = PlainBrowser.pastThePassword(stage, person);
        browser.post("/sign-in/another-method", Map.of("factor", factor));
        return browser;
    }

    /** The device's answer to what this browser was asked on that page. */
    String answer(PlainBrowser browser, String page) {
        return passkey.get(browser.options(page), stage.address(person.society()));
    }

    PlainBrowser.Answer byPasskey(PlainBrowser browser) {
        return browser.post("/sign-in/passkey", Map.of("answer", answer(browser, "/sign-in/passkey")));
    }

    PlainBrowser.Answer byPasskeyAlone(PlainBrowser browser) {
        return browser.post("/sign-in/passkey-alone", Map.of("answer", answer(browser, "/sign-in/passkey-alone")));
    }

    PlainBrowser.Answer byApp(PlainBrowser browser) {
        return browser.post("/sign-in/authenticator-app", Map.of("code", app.code(stage)));
    }

    PlainBrowser.Answer byRecoveryCode(PlainBrowser browser, int number) {
        return browser.post("/sign-in/recovery-code", Map.of("code", recoveryCodes.get(number)));
    }
}
