package kenpo.benchmark;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A member signs in with the password and a code, beginning anew after each setback. */
final class MemberVisit {
    static final String BY_APP = "sign-in by app";
    static final String BY_MAIL = "sign-in by mail";

    private final Registrant who;
    private final PostOffice mails;
    private final Journal journal;

    MemberVisit(Registrant who, PostOffice mails, Journal journal) {
        this.who = who;
        this.mails = mails;
        this.journal = journal;
    }

    /** False when it was not done in that time. */
    boolean signIn(Balancer balancer, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            var browser = who.in(new Visitor(balancer, journal));
            try {
                toCodePage(browser);
                enter(browser);
                journal.succeeded(who.method() == Method.APP ? BY_APP : BY_MAIL, start);
                return true;
            } catch (Setback e) {
                journal.setBack(who.userId(), e);
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(e.secondsToWait()));
            }
        }
        return false;
    }

    /** Where the code is asked for. */
    String toCodePage(Visitor browser) throws Setback, InterruptedException {
        var page = who.method() == Method.APP ? "/sign-in/authenticator-app" : "/sign-in/email-code";
        browser.open("/sign-in");
        browser.submit("/sign-in", who.credentials(true));
        if (!browser.path().equals(page)) {
            throw new Setback("came to " + browser.path() + " instead of " + page, 200, 5);
        }
        return page;
    }

    String code() throws Setback, InterruptedException {
        if (who.method() == Method.APP) {
            return who.appCode();
        }
        var code = mails.newestCode(who.address(), 90);
        if (code == null) {
            throw new Setback("no code came by mail");
        }
        return code;
    }

    /** An older mail may come after a newer one: what was refused may be followed by the right code. */
    private void enter(Visitor browser) throws Setback, InterruptedException {
        var page = browser.path();
        for (int i = 0; i < 3; i++) {
            var code = code();
            try {
                browser.submit(page, Map.of("code", code));
            } catch (Setback e) {
                if (browser.has(Visitor.SESSION)) {
                    who.entered(browser);
                } else if (e.mayBeDone()) {
                    who.mayHaveEntered();
                }
                throw e;
            }
            if (browser.has(Visitor.SESSION)) {
                who.entered(browser);
                return;
            }
        }
        throw new Setback("no code was right", 422, 30);
    }
}
