package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.credential.authenticatorapp.TotpSecret;
import kenpo.portal.fixtures.Committing;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Method;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Committing
class OwnMethodsTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();

    @Autowired
    private OwnMethods methods;

    @Autowired
    private AuthenticatorAppRows apps;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestPeople people;

    @Autowired
    private Rows rows;

    @Autowired
    private JdbcClient jdbc;

    private Account account;

    @BeforeEach
    void anAccountWithMailedCodes() {
        account = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "1")), "Hanako2026");
    }

    @Test
    void lastMethodStays() {
        assertThat(remove(own().getFirst())).isEqualTo(MethodRemoval.LAST_ONE);
        assertThat(own()).hasSize(1);
    }

    @Test
    void mailedCodesAreGivenUpForWhatIsLeft() {
        addApp("電話");
        assertThat(remove(own().getLast())).isEqualTo(MethodRemoval.REMOVED);
        assertThat(own()).extracting(OwnMethod::kind).containsExactly(Method.AUTHENTICATOR_APP);
        var present = accounts.find(SAKURA, account.id()).orElseThrow();
        assertThat(present.isMethodSetUp()).isTrue();
        assertThat(present.firstSignIn().method()).isEqualTo(Method.AUTHENTICATOR_APP);
    }

    @Test
    void removalIsMailedAndWrittenDownOnce() {
        addApp("電話");
        var app = own().getFirst();
        assertThat(remove(app)).isEqualTo(MethodRemoval.REMOVED);
        addApp("タブレット");
        assertThat(remove(app)).isEqualTo(MethodRemoval.GONE_ALREADY);
        assertThat(count("audit_event where kind = 'METHOD_REMOVED'")).isEqualTo(1);
        assertThat(count("mail where kind = 'METHOD_REMOVED'")).isEqualTo(1);
    }

    @Test
    void nobodyElsesMethodIsFoundRenamedOrRemoved() {
        addApp("電話");
        var app = own().getFirst();
        var other = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "2")), "Taro2026");
        assertThat(methods.find(SAKURA, other.id(), app.key())).isEmpty();
        methods.rename(SAKURA, other.id(), app, new FactorName("わたしの"));
        assertThat(methods.remove(SAKURA, other.id(), app)).isEqualTo(MethodRemoval.GONE_ALREADY);
        assertThat(own().getFirst().title()).isEqualTo("電話");
    }

    @Test
    void ofParallelRemovalsOfEveryMethodOneMethodIsLeft() {
        for (int round = 0; round < 5; round++) {
            addApp("電話");
            addApp("タブレット");
            var all = own();
            var running = IntStream.range(0, all.size())
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> CurrentSociety.call(TestSocieties.sakura(), () -> remove(all.get(i))),
                            Thread::startVirtualThread))
                    .toList();
            var outcomes = running.stream().map(CompletableFuture::join).toList();
            assertThat(outcomes).filteredOn(MethodRemoval.LAST_ONE::equals).hasSize(1);
            assertThat(own()).hasSize(1);
        }
    }

    private List<OwnMethod> own() {
        return methods.of(SAKURA, account.id());
    }

    private MethodRemoval remove(OwnMethod method) {
        return methods.remove(SAKURA, account.id(), method);
    }

    private void addApp(String name) {
        var id = new AuthenticatorAppId(UUID.randomUUID());
        apps.add(SAKURA, account.id(), id, new TotpSecret(new byte[TotpSecret.BYTES]), name, 1, 5);
        accounts.methodSetUp(SAKURA, account.id());
    }

    private long count(String where) {
        return rows.of(
                TestSocieties.sakura(),
                () -> jdbc.sql("select count(*) from " + where)
                        .query(Long.class)
                        .single());
    }
}
