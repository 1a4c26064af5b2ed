package kenpo.benchmark;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Sends each right code twice, at both servers at the same moment: one session at most may come of it. */
final class Cheat {
    static final String TRIED = "code sent twice";

    private final Registrant who;
    private final MemberVisit visit;
    private final Journal journal;

    Cheat(Registrant who, PostOffice mails, Journal journal) {
        this.who = who;
        this.visit = new MemberVisit(who, mails, journal);
        this.journal = journal;
    }

    /** An app's code in two browsers, where the server's memory of the code alone decides; else twice in one. */
    void trySignIn(Balancer balancer, boolean twoBrowsers) throws InterruptedException {
        long start = System.nanoTime();
        var first = who.in(new Visitor(balancer, journal));
        var second = who.in(new Visitor(balancer, journal));
        try {
            var page = visit.toCodePage(first);
            var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
            if (twoBrowsers && who.method() == Method.APP) {
                visit.toCodePage(second);
                var typed = Map.of("code", visit.code());
                answers.addAll(balancer.toEach(List.of(first.prepared(page, typed), second.prepared(page, typed))));
            } else {
                answers.addAll(first.submitTwice(page, Map.of("code", visit.code())));
            }
            count(answers, start);
        } catch (Setback e) {
            journal.setBack(who.userId() + " sends twice", e);
        }
    }

    private void count(List<CompletableFuture<HttpResponse<String>>> answers, long start) throws InterruptedException {
        int sessions = 0;
        boolean unanswered = false;
        for (var answer : answers) {
            try {
                var browser = new Visitor(null, journal);
                browser.take(answer.get());
                unanswered |= answer.get().statusCode() >= 500;
                if (browser.has(Visitor.SESSION)) {
                    who.entered(browser);
                    sessions++;
                }
            } catch (ExecutionException e) {
                unanswered = true;
            }
        }
        if (sessions > 1) {
            journal.violated(who.userId() + " got " + sessions + " sessions for one code");
        }
        if (sessions == 0 && unanswered) {
            who.mayHaveEntered();
        }
        if (sessions == 1) {
            journal.succeeded(TRIED, start);
        }
    }
}
