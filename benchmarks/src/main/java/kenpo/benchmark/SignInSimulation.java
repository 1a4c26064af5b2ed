package kenpo.benchmark;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.doIfEqualsOrElse;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitBlockOnFail;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Signs in as it is told on the standard input, and answers on the standard output. One process does so for all
 * servers and rates, so that it is as warm for the one as for the other.
 */
public final class SignInSimulation extends Simulation {
    static final String ANSWER = "> ";

    /** More than are ever in the middle of a sign-in while a server keeps up. */
    private static final int BROWSERS = 120;

    private static final Duration NOTHING_TO_DO = Duration.ofMillis(200);

    private final Map<String, Turns.Target> targets = new HashMap<>();

    /** By their file: a server can be a target twice. */
    private final Map<String, Deque<Turns.Someone>> people = new HashMap<>();

    private volatile Turns turns = new Turns(null, 0, 0, 0);
    private volatile boolean over;

    public SignInSimulation() {
        Thread.ofPlatform().daemon().start(this::listen);
        var protocol = http.disableCaching()
                .disableWarmUp()
                .acceptHeader("text/html")
                .acceptLanguageHeader("ja")
                .userAgentHeader("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        setUp(scenario("sign-ins")
                        .exec(asLongAs(_ -> !over).on(take(), oneOrNone()))
                        .injectOpen(atOnceUsers(BROWSERS)))
                .protocols(protocol);
    }

    private ChainBuilder take() {
        return exec(session -> {
            var turn = turns.take();
            return turn == null ? session.remove("turn") : begun(session, turn);
        });
    }

    private static Session begun(Session session, Turns.Turn turn) {
        var account = turn.who.account;
        return session.set("turn", turn)
                .set("product", turn.target.word().replaceAll(" .*", ""))
                .set("address", turn.target.address())
                .set("userId", account.userId())
                .set("password", account.password())
                .set("known", turn.target.word().equals(Contestant.PORTAL_KNOWN) ? account.known() : "");
    }

    private static ChainBuilder oneOrNone() {
        return doIfOrElse(session -> session.contains("turn"))
                .then(
                        pause(session -> Duration.ofNanos(turn(session).nanosecondsLeft())),
                        exec(flushCookieJar()),
                        exitBlockOnFail()
                                .on(doIfEqualsOrElse("#{product}", Contestant.PORTAL)
                                        .then(PortalSignIn.CHAIN)
                                        .orElse(KeycloakSignIn.CHAIN)),
                        exec(session -> {
                            turn(session).end(!session.isFailed());
                            return session.markAsSucceeded();
                        }))
                .orElse(pause(NOTHING_TO_DO));
    }

    static Turns.Turn turn(Session session) {
        return session.get("turn");
    }

    /** Lines {@code TARGET;ADDRESS;FILE} and {@code TARGET;COUNT;RATE;AT-A-TIME}, until the input ends. */
    private void listen() {
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var words = line.split(";", -1);
                System.out.println(ANSWER + (words.length == 3 ? people(words) : signIns(words)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            over = true;
        }
    }

    private int people(String[] words) throws IOException {
        if (!people.containsKey(words[2])) {
            var lines = Files.readAllLines(Path.of(words[2])).stream();
            people.put(
                    words[2],
                    new ConcurrentLinkedDeque<>(
                            lines.map(Account::of).map(Turns.Someone::new).toList()));
        }
        targets.put(words[0], new Turns.Target(words[0], words[1], people.get(words[2])));
        return people.get(words[2]).size();
    }

    private String signIns(String[] words) throws InterruptedException {
        turns = new Turns(
                targets.get(words[0]),
                Integer.parseInt(words[1]),
                Double.parseDouble(words[2]),
                Integer.parseInt(words[3]));
        return turns.outcome();
    }
}
