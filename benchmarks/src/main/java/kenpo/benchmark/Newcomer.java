package kenpo.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One who holds a letter and signs in for the first time, page by page, and after each setback opens the page again: it
 * must be the same step or a later one, never an earlier.
 */
final class Newcomer {
    static final String DONE = "first sign-in";

    private static final String SIGN_IN = "/sign-in";
    private static final List<String> STEPS = List.of(
            "/sign-in/identity-check",
            "/sign-in/terms",
            "/sign-in/email-address",
            "/sign-in/email-confirmation",
            "/sign-in/method",
            "/sign-in/password",
            "/sign-in/completed");
    /** Where an answer that never came may have led through the door. */
    private static final Set<String> DOORS = Set.of(
            "/sign-in/completed",
            "/sign-in/authenticator-app-set-up",
            "/sign-in/email-code",
            "/sign-in/authenticator-app");

    /** Answers on one page after which nobody goes on trying without a pause. */
    private static final int MOST_STAYS = 3;

    private final Registrant who;
    private final Visitor browser;
    private final PostOffice mails;
    private final Journal journal;
    private int furthest = -1;
    private int stays;
    private boolean chosen;

    Newcomer(Registrant who, Visitor browser, PostOffice mails, Journal journal) {
        this.who = who;
        this.browser = browser;
        this.mails = mails;
        this.journal = journal;
    }

    /** False when it was not done in that time. */
    boolean goThrough(int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long start = System.nanoTime();
        var at = SIGN_IN;
        boolean reload = true;
        while (System.nanoTime() < end) {
            try {
                if (reload) {
                    boolean hadBegun = browser.has(Visitor.SIGN_IN);
                    browser.open(at);
                    compare(at, hadBegun);
                    reload = false;
                }
                if (browser.path().equals("/")) {
                    who.entered(browser);
                    journal.succeeded(DONE, start);
                    return true;
                }
                at = browser.path();
                answer(at);
            } catch (Setback e) {
                journal.setBack(who.userId() + " at " + at, e);
                if (browser.has(Visitor.SESSION)) {
                    at = "/";
                } else if (e.mayBeDone() && DOORS.contains(at)) {
                    who.mayHaveEntered();
                }
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(e.secondsToWait()));
                start = System.nanoTime();
                reload = true;
            }
        }
        return false;
    }

    private void compare(String before, boolean hadBegun) {
        var now = browser.path();
        int step = STEPS.indexOf(now);
        if (now.equals(SIGN_IN) && hadBegun && !DOORS.contains(before)) {
            journal.violated(who.userId() + " was at " + before + " and has to sign in anew");
        }
        if (step >= 0 && step < furthest) {
            journal.violated(who.userId() + " was past " + STEPS.get(furthest) + " and is back at " + now);
        }
        furthest = Math.max(furthest, step);
    }

    /** Fills in the page this browser sees; the next one may not be an earlier step. */
    private void answer(String at) throws Setback, InterruptedException {
        boolean hadBegun = browser.has(Visitor.SIGN_IN) && !at.equals(SIGN_IN);
        boolean accepted = browser.submit(at, typed(at));
        if (!accepted && !at.endsWith("-code") && !at.endsWith("-confirmation") && !at.contains("-app")) {
            throw new Setback(at + " refused what is right", 422, 5);
        }
        if (browser.path().equals(at) && ++stays > MOST_STAYS) {
            stays = 0;
            throw new Setback("still at " + at, accepted ? 200 : 422, 15);
        }
        compare(at, hadBegun);
        chosen |= STEPS.indexOf(browser.path()) > STEPS.indexOf("/sign-in/password");
    }

    private Map<String, String> typed(String at) throws Setback, InterruptedException {
        return switch (at) {
            case SIGN_IN -> who.credentials(chosen || furthest >= STEPS.indexOf("/sign-in/completed"));
            case "/sign-in/identity-check" -> Map.of("dateOfBirth", "1980-01-01");
            case "/sign-in/terms" -> Map.of("decision", "ACCEPT");
            case "/sign-in/email-address" -> Map.of("email", who.address());
            case "/sign-in/email-confirmation", "/sign-in/email-code" -> Map.of("code", mailedCode(at));
            case "/sign-in/method" -> Map.of("userId", who.userId(), "method", who.method().choice);
            case "/sign-in/password" -> Map.of("password", FirstSteps.PASSWORD, "confirmation", FirstSteps.PASSWORD);
            case "/sign-in/completed" -> Map.of();
            case "/sign-in/authenticator-app-set-up" -> Map.of("code", who.newApp(browser.page()), "name", "");
            case "/sign-in/authenticator-app" -> Map.of("code", who.appCode());
            default -> throw new Setback("unknown page " + at);
        };
    }

    private String mailedCode(String at) throws Setback, InterruptedException {
        var code = mails.newestCode(who.address(), 65);
        if (code == null) {
            browser.submit(at + "/resend", Map.of());
            throw new Setback("no mail came for " + at);
        }
        return code;
    }
}
