package kenpo.portal.credential;

import static kenpo.portal.credential.PasskeyDesk.FLOW;
import static kenpo.portal.credential.PasskeyDesk.ORIGIN;
import static kenpo.portal.credential.PasskeyDesk.PARTY;
import static kenpo.portal.credential.PasskeyDesk.SAKURA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import kenpo.portal.account.Account;
import kenpo.portal.account.UserId;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.fixtures.Committing;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.SoftAuthenticator;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.CurrentSociety;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Committing
class ParallelPasskeysTests {
    private static final int TIMES = 30;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private TestPeople people;

    @Autowired
    private Rows rows;

    @Autowired
    private JdbcClient jdbc;

    private Account account;

    @BeforeEach
    void anAccount() {
        account = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "1")), "Hanako2026");
    }

    @Test
    void ofThirtyPostsOfOneAnswerOneMatches() {
        var device = new SoftAuthenticator();
        register(device.create(options(), ORIGIN));
        var second = device.get(passkeys.secondFactorOptions(SAKURA, account.id(), FLOW, PARTY), ORIGIN);
        var alone = device.get(passkeys.aloneOptions(SAKURA, FLOW, PARTY), ORIGIN);

        assertThat(inParallel(_ -> passkeys.check(SAKURA, account.id(), FLOW, PARTY, second)))
                .filteredOn(PasskeyCheck.Matched.class::isInstance)
                .hasSize(1);
        assertThat(inParallel(_ -> passkeys.checkAlone(SAKURA, FLOW, PARTY, alone)))
                .filteredOn(PasskeyCheck.Matched.class::isInstance)
                .hasSize(1);
    }

    @Test
    void ofThirtyAnswersWithOneCountOneMatches() {
        var device = new SoftAuthenticator();
        register(device.create(options(), ORIGIN));
        device.counter(1);
        var answers = IntStream.range(0, TIMES)
                .mapToObj(_ -> device.get(passkeys.aloneOptions(SAKURA, FLOW, PARTY), ORIGIN))
                .toList();

        assertThat(inParallel(i -> passkeys.checkAlone(SAKURA, FLOW, PARTY, answers.get(i))))
                .filteredOn(PasskeyCheck.Matched.class::isInstance)
                .hasSize(1);
        var refusals = rows.of(
                TestSocieties.sakura(),
                () -> jdbc.sql("select count(*) from audit_event where facts ->> 'reason' = 'sign count'")
                        .query(Long.class)
                        .single());
        assertThat(refusals).isEqualTo(TIMES - 1);
    }

    @Test
    void ofThirtyRegistrationsOfOneIdOneIsKept() {
        var device = new SoftAuthenticator();
        var answers = IntStream.range(0, TIMES)
                .mapToObj(_ -> device.create(options(), ORIGIN))
                .toList();

        assertThat(inParallel(i -> register(answers.get(i))))
                .filteredOn(PasskeyRegistration.Registered.class::isInstance)
                .hasSize(1);
        assertThat(passkeys.of(SAKURA, account.id())).hasSize(1);
    }

    @Test
    void ofThirtyFirstOptionsAllNameTheSameHandle() {
        assertThat(inParallel(_ -> options().replaceFirst(".*\"user\":\\{\"id\":\"([^\"]+).*", "$1")))
                .containsOnly(options().replaceFirst(".*\"user\":\\{\"id\":\"([^\"]+).*", "$1"));
    }

    private String options() {
        return passkeys.registrationOptions(SAKURA, account.id(), FLOW, PARTY, new UserId("Hanako2026"));
    }

    private PasskeyRegistration register(String answer) {
        return passkeys.register(SAKURA, account.id(), FLOW, PARTY, answer, new FactorName("PC"));
    }

    private static <T> List<T> inParallel(Function<Integer, T> work) {
        var running = IntStream.range(0, TIMES)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> CurrentSociety.call(TestSocieties.sakura(), () -> work.apply(i)),
                        Thread::startVirtualThread))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }
}
