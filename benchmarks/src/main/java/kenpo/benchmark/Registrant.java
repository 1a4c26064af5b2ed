package kenpo.benchmark;

import java.util.Map;

/** One insured person with letter, mailbox and app, and how often the portal's door opened for them. */
final class Registrant {
    private final String userId;
    private final String address;
    private final String[] letter;
    private final Method method;
    private Totp app;
    private String known;
    private int entered;
    private int perhapsEntered;
    private boolean complete;

    /** letter: the temporary user ID and password. */
    Registrant(int number, Method method, String[] letter) {
        this.userId = "bench%05d".formatted(number);
        this.address = "person%d@example.jp".formatted(number);
        this.letter = letter;
        this.method = method;
    }

    String userId() {
        return userId;
    }

    String address() {
        return address;
    }

    Method method() {
        return method;
    }

    Map<String, String> credentials(boolean own) {
        return own
                ? Map.of("userId", userId, "password", FirstSteps.PASSWORD)
                : Map.of("userId", letter[0], "password", letter[1]);
    }

    String newApp(String setUpPage) {
        app = Totp.of(setUpPage);
        return app.code();
    }

    /** One never shown before. */
    String appCode() throws InterruptedException {
        app.await();
        return app.code();
    }

    void entered(Visitor browser) {
        entered++;
        complete = true;
        known = browser.known().orElse(known);
    }

    /** The one request that opens the door was sent, and its answer never came. */
    void mayHaveEntered() {
        perhapsEntered++;
    }

    /** In the browser the portal knows them by. */
    Visitor in(Visitor browser) {
        if (known != null) {
            browser.isKnownBy(known);
        }
        return browser;
    }

    boolean isComplete() {
        return complete;
    }

    /** Whether the portal may have counted so many sign-ins of this person. */
    boolean mayHave(long signIns) {
        return signIns >= entered && signIns <= entered + perhapsEntered;
    }

    String signIns() {
        return entered + (perhapsEntered == 0 ? "" : " and perhaps " + perhapsEntered + " more");
    }
}
