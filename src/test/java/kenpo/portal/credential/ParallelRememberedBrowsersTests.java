package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kenpo.portal.account.Account;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.fixtures.Committing;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Society;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Committing
class ParallelRememberedBrowsersTests {
    private static final int TIMES = 30;
    private static final Society SAKURA = TestSocieties.sakura();

    @Autowired
    private RememberedBrowsers browsers;

    @Autowired
    private RememberedBrowserUse use;

    @Autowired
    private TestPeople people;

    @Autowired
    private Rows rows;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private Account account;
    private String cookie = "";

    @BeforeEach
    void aBrowser() {
        account = people.completed(SAKURA.id(), people.add(SAKURA.id(), Person.insured("1", "1")), "Hanako2026");
        cookie = browsers.remember(SAKURA, account.id(), Optional.empty())
                .orElseThrow()
                .value();
    }

    @Test
    void thirtyUsesOfOneTokenReplaceItOnceAndAreNoTheft() {
        var answers = inParallel(this::used);

        assertThat(answers).doesNotContain(Optional.empty()).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).isNotEqualTo(Optional.of(cookie));
        assertThat(count("select count(*) from remembered_browser")).isOne();
        assertThat(count("select count(*) from mail")).isZero();
    }

    @Test
    void thirtyUsesOfACopyAreOneTheft() {
        used();
        clock.advance(Duration.ofMinutes(2));

        assertThat(inParallel(this::used)).containsOnly(Optional.empty());
        assertThat(count("select count(*) from mail")).isOne();
        assertThat(count("select count(*) from audit_event where kind = 'REMEMBERED_BROWSER_STOLEN'"))
                .isOne();
    }

    private Optional<String> used() {
        var password = TestProofs.password(SAKURA.id(), account.id(), CredentialKind.CHOSEN, Confirmation.NONE);
        return use.use(SAKURA.id(), password, cookie) instanceof RememberedBrowserCheck.Matched(var _, var fresh)
                ? Optional.of(fresh.value())
                : Optional.empty();
    }

    private long count(String query) {
        return rows.of(SAKURA, () -> jdbc.sql(query).query(Long.class).single());
    }

    private static <T> List<T> inParallel(Supplier<T> work) {
        var running = IntStream.range(0, TIMES)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> CurrentSociety.call(SAKURA, work::get), Thread::startVirtualThread))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }
}
