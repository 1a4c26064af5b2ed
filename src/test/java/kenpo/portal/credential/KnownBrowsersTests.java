package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import kenpo.portal.account.Account;
import kenpo.portal.audit.Source;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class KnownBrowsersTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();

    @Autowired
    private KnownBrowsers browsers;

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private TestPeople people;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Account account;

    @BeforeEach
    void anAccount() {
        account = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "1")), "Hanako2026");
    }

    @Test
    void firstBrowserOfAllIsMailedToNobodyEachFurtherOneOnce() {
        var first = signedIn(Optional.empty());
        assertThat(signedIn(Optional.of(first))).isEqualTo(first);
        assertThat(mails()).isZero();

        var second = signedIn(Optional.empty());
        assertThat(second).isNotEqualTo(first);
        signedIn(Optional.of(second));
        signedIn(Optional.of(first));
        assertThat(mails()).isOne();
    }

    @Test
    void browserIsNewToEachAccount() {
        var other = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "2")), "Taro20261");
        browsers.signedIn(SAKURA, other.id(), Optional.empty());
        var shared = signedIn(Optional.empty());
        assertThat(mails()).isZero();
        browsers.signedIn(SAKURA, other.id(), Optional.of(shared));
        assertThat(mails()).isOne();
    }

    @Test
    void whatIsNoValueOfOursIsReplacedAndOnlyHashesAreStored() {
        var given = signedIn(Optional.of("<chosen by somebody>"));
        assertThat(given).matches("[\\w-]{43}");
        assertThat(jdbc.sql("select to_jsonb(b)::text from known_browser b")
                        .query(String.class)
                        .single())
                .doesNotContain(given);
    }

    @Test
    void isForgottenAfterFourHundredDays() {
        signedIn(Optional.empty());
        clock.advance(Duration.ofDays(400));
        forgetting.forget(SAKURA);
        signedIn(Optional.empty());
        assertThat(mails()).isZero();
    }

    private String signedIn(Optional<String> cookie) {
        return Source.call(
                new Source("203.0.113.77", "Firefox/140.0"), () -> browsers.signedIn(SAKURA, account.id(), cookie));
    }

    private long mails() {
        return jdbc.sql("select count(*) from mail where kind = 'NEW_BROWSER'")
                .query(Long.class)
                .single();
    }
}
