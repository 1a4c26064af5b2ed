package kenpo.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** People with authenticator apps who sign in again and again, two at a time, each with fresh cookies in the browser known. */
final class Crew {
    private static final int AT_A_TIME = 2;
    private static final int A_ROUND = 100;

    /** Who has a letter, and where the society answers. */
    record Newcomer(URI society, String[] letter) {}

    /** One of them. */
    private record Hand(Person person, URI society) {}

    private final MailSink mails;
    private final HttpClient client;
    private final OwnerSql sql;
    private final List<Hand> hands = new ArrayList<>();
    private int next;
    private int failed;
    private Map<String, String> apps = Map.of();

    /** first: the number of the first of them; each number is somebody's only once in a database. */
    Crew(MailSink mails, HttpClient client, OwnerSql sql, int first) {
        this.mails = mails;
        this.client = client;
        this.sql = sql;
        this.next = first;
    }

    /** By their first sign-ins. */
    void join(List<Newcomer> newcomers) throws Exception {
        var errands = new ArrayList<Callable<Double>>();
        for (var newcomer : newcomers) {
            var hand = new Hand(new Person(next++, Method.APP, mails, newcomer.society()), newcomer.society());
            errands.add(() -> {
                hand.person().begin(new Browser(client, hand.society()), newcomer.letter());
                synchronized (hands) {
                    hands.add(hand);
                }
                return 0.0;
            });
        }
        each(errands);
        apps = apps();
    }

    void warmUp(int signIns) throws Exception {
        for (int done = 0; done < signIns; done += A_ROUND) {
            round();
        }
    }

    /** A background job that happens to run falls into one round or two, and the median leaves it out. */
    SignInCost measure(Portal.Server server, int signIns) throws Exception {
        var rounds = new ArrayList<SignInCost>();
        var wall = new ArrayList<Double>();
        warmUp(A_ROUND);
        failed = 0;
        for (int done = 0; done < signIns; done += A_ROUND) {
            forgetCodes();
            var before = server.cpu();
            var milliseconds = each(errands());
            rounds.add(SignInCost.of(milliseconds, server.cpu().since(before)));
            wall.addAll(milliseconds);
        }
        return SignInCost.median(rounds, wall, failed);
    }

    private void round() throws Exception {
        forgetCodes();
        each(errands());
    }

    /** Those who have rested longest. */
    private List<Callable<Double>> errands() {
        var few = List.copyOf(hands.subList(0, Math.min(A_ROUND, hands.size())));
        Collections.rotate(hands, -few.size());
        return few.stream().<Callable<Double>>map(hand -> () -> signIn(hand)).toList();
    }

    private double signIn(Hand hand) throws Exception {
        long start = System.nanoTime();
        hand.person().signIn(new Browser(client, hand.society()));
        return (System.nanoTime() - start) / 1e6;
    }

    /** Or everybody would have to wait half a minute for the next one. */
    private void forgetCodes() throws SQLException {
        for (var ofSociety : apps.entrySet()) {
            sql.within(ofSociety.getKey());
            sql.run("update authenticator_app set last_step = 1 where app_id = any(?::uuid[])", ofSociety.getValue());
        }
        hands.forEach(hand -> hand.person().forgetCode());
    }

    /** By society, as PostgreSQL writes an array. */
    private Map<String, String> apps() throws SQLException {
        return sql
                .rows(
                        """
                        select u.society_id, p.app_id from user_id u
                          join account a on a.society_id = u.society_id and a.member_id = u.member_id
                          join authenticator_app p on p.society_id = a.society_id and p.account_id = a.account_id
                         where u.folded = any(?::text[])
                        """,
                        hands.stream().map(hand -> hand.person().userId()).collect(Collectors.joining(",", "{", "}")))
                .stream()
                .collect(Collectors.groupingBy(
                        List::getFirst, Collectors.mapping(List::getLast, Collectors.joining(",", "{", "}"))));
    }

    /** Of those that succeed; what a server under stress refuses is counted. */
    private List<Double> each(List<Callable<Double>> errands) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            var milliseconds = new ArrayList<Double>();
            for (var one : threads.invokeAll(errands)) {
                if (one.state() == Future.State.SUCCESS) {
                    milliseconds.add(one.resultNow());
                } else {
                    failed++;
                    System.err.println("failed: " + one.exceptionNow());
                }
            }
            if (milliseconds.isEmpty()) {
                throw new IllegalStateException("nobody could sign in");
            }
            return milliseconds;
        }
    }
}
