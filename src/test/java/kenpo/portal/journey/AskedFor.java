package kenpo.portal.journey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import kenpo.portal.fixtures.SoftAuthenticator;
import kenpo.portal.society.Method;

/** Whom somebody may ask for: every state an account can be in, and people there are none of. */
record AskedFor(String userId, String symbol, String number, String dateOfBirth, String email) {
    private static final String WRONG = "no-such-password";

    static AskedFor of(Person person) {
        return of(person, person.chosenUserId());
    }

    private static AskedFor of(Person person, String userId) {
        return new AskedFor(userId, person.symbol(), person.number(), person.typedDateOfBirth(), person.mailAddress());
    }

    Map<String, String> asUserIdForm() {
        return Map.of("symbol", symbol, "number", number, "dateOfBirth", dateOfBirth, "email", email);
    }

    /** Makes those so again who are something for a while only. */
    static void again(Stage stage, Map<String, AskedFor> all) {
        for (int i = 0; i < 6; i++) {
            var usedUp = Objects.requireNonNull(all.get("mailsUsedUp"));
            new PlainBrowser("sakura.localhost", stage.port())
                    .post("/forgot-password", Map.of("userId", usedUp.userId));
            new PlainBrowser("sakura.localhost", stage.port()).post("/forgot-user-id", usedUp.asUserIdForm());
            var locked = Objects.requireNonNull(all.get("locked"));
            new PlainBrowser("sakura.localhost", stage.port()).signIn(locked.userId, WRONG);
        }
    }

    /** By what they are. Brings all of them about through pages, imports and letters, standings apart. */
    static Map<String, AskedFor> all(Stage stage, TravellingClock clock) {
        var ledger = new Ledger(stage);
        var all = new LinkedHashMap<String, AskedFor>();
        all.put("unknown", new AskedFor("nobody1234", "9", "99999999", "19000101", "nobody@example.jp"));
        all.put("strange", new AskedFor("花子\u0001", "記", "番", "19000101", "nobody@example.jp"));
        all.put("notMailable", new AskedFor("no-body-12", "", "99999998", "19000101", "x@y.example"));
        locked(stage, clock, all);
        all.put("withMailedCodes", of(registered(stage)));
        all.put("withApp", of(withApp(stage)));
        all.put("withPasskey", of(withPasskey(stage)));
        all.put(
                "withAllAndRecoveryCodes",
                of(Equipment.of(stage, stage.newcomer()).person()));
        all.put("readingEnglish", of(changed(stage, ledger, "language = 'en'")));
        all.put("frozen", of(changed(stage, ledger, "frozen_at = now()")));
        all.put("suspended", of(changed(stage, ledger, "suspended_at = now()")));
        all.put("closed", of(changed(stage, ledger, "closed_at = now()")));
        departed(stage, ledger, all);
        unfinished(stage, ledger, all);
        all.put("earlierUserWithMail", earlier(stage.earlierUserWithMail()));
        all.put("earlierUserWithoutMail", earlier(stage.earlierUserWithoutMail()));
        all.put("byEndedUserId", temporary(registered(stage)));
        all.put("ofOtherSociety", of(ofOtherSociety(stage)));
        all.put("signedIn", of(signedIn(stage)));
        all.put("mailsUsedUp", of(registered(stage)));
        return all;
    }

    private static void locked(Stage stage, TravellingClock clock, Map<String, AskedFor> all) {
        var disabled = registered(stage);
        for (int i = 0; i < 51; i++) {
            new PlainBrowser(stage, disabled).signIn(disabled.chosenUserId(), WRONG);
            clock.advance(java.time.Duration.ofMinutes(61));
        }
        all.put("disabled", of(disabled));
        all.put("locked", of(registered(stage)));
    }

    private static void departed(Stage stage, Ledger ledger, Map<String, AskedFor> all) {
        var lately = registered(stage);
        ledger.member(lately, "eligibility_lost_on = current_date - 1");
        all.put("departed", of(lately));
        var longAgo = registered(stage);
        ledger.member(longAgo, "eligibility_lost_on = current_date - 3 * 365");
        all.put("departedLongAgo", of(longAgo));
    }

    private static void unfinished(Stage stage, Ledger ledger, Map<String, AskedFor> all) {
        all.put("neverSignedIn", temporary(stage.newcomer()));
        all.put("withoutMailAddress", temporary(halfWay(stage, Step.EMAIL_ADDRESS)));
        all.put("withUnconfirmedAddress", temporary(halfWay(stage, Step.EMAIL_CONFIRMATION)));
        all.put("withoutMethod", temporary(halfWay(stage, Step.METHOD)));
        all.put("withReservedUserId", of(halfWay(stage, Step.PASSWORD)));
        var withoutSetUp = stage.newcomer();
        PlainBrowser.atTheSetUp(stage, withoutSetUp, Method.PASSKEY);
        all.put("withoutSetUp", of(withoutSetUp));
        var tooLate = stage.newcomer();
        PlainBrowser.atTheSetUp(stage, tooLate, Method.PASSKEY);
        ledger.account(tooLate, "completed_at = completed_at - interval '15 days'");
        all.put("withSetUpTooLate", of(tooLate));
    }

    private static AskedFor temporary(Person person) {
        return of(person, person.userId());
    }

    private static AskedFor earlier(Person person) {
        return of(person, person.userId());
    }

    private static Person registered(Stage stage) {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        return person;
    }

    private static Person withApp(Stage stage) {
        var person = stage.newcomer();
        PlainBrowser.registerWithApp(stage, person);
        return person;
    }

    private static Person withPasskey(Stage stage) {
        var person = stage.newcomer();
        PlainBrowser.registerWithPasskey(stage, person, new SoftAuthenticator());
        return person;
    }

    private static Person changed(Stage stage, Ledger ledger, String change) {
        var person = registered(stage);
        ledger.account(person, change);
        return person;
    }

    private static Person halfWay(Stage stage, Step step) {
        var person = stage.newcomer();
        new PlainBrowser(stage, person).walk(person, step);
        return person;
    }

    private static Person ofOtherSociety(Stage stage) {
        var person = stage.newcomer(stage.momiji());
        PlainBrowser.register(stage, person);
        return person;
    }

    private static Person signedIn(Stage stage) {
        var person = registered(stage);
        SignedIn.browser(stage, person);
        return person;
    }
}
