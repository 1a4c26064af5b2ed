package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
class PasswordChangeTests {
    private static final Society SAKURA = TestSocieties.sakura();
    private static final String OLD = "tokei-ga-4ko";
    private static final String NEW = "yama-no-oto-77";

    @Autowired
    private PasswordChange change;

    @Autowired
    private Passwords passwords;

    @Autowired
    private SignInPasswords signIn;

    @Autowired
    private TestPeople people;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Rows rows;

    @Autowired
    private JdbcClient jdbc;

    private Account account;

    @BeforeEach
    void anAccount() {
        account = people.completed(SAKURA.id(), people.add(SAKURA.id(), Person.insured("1", "1")), "Hanako2026");
        passwords.set(SAKURA.id(), account.id(), OLD);
    }

    @Test
    void newPasswordOpensAndTheOldOneDoesNot() {
        assertThat(change(OLD, NEW, NEW)).isInstanceOf(PasswordChangeCheck.Changed.class);
        assertThat(signsIn(NEW)).isTrue();
        assertThat(signsIn(OLD)).isFalse();
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void wrongPresentPasswordChangesNothing() {
        assertThat(change("falsch-falsch", NEW, NEW)).isInstanceOf(PasswordChangeCheck.Refused.class);
        assertThat(signsIn(OLD)).isTrue();
        assertThat(mails()).isZero();
    }

    @Test
    void wrongOnesAreCountedTogetherWithThoseOfTheSignIn() {
        for (int i = 0; i < 3; i++) {
            change("falsch-falsch", NEW, NEW);
        }
        signsIn("falsch-falsch");
        signsIn("falsch-falsch");
        assertThat(change(OLD, NEW, NEW)).isInstanceOf(PasswordChangeCheck.Refused.class);
        clock.advance(Duration.ofSeconds(31));
        assertThat(change(OLD, NEW, NEW)).isInstanceOf(PasswordChangeCheck.Changed.class);
    }

    @Test
    void passwordThatMayNotBeChosenCostsNoTry() {
        for (int i = 0; i < 8; i++) {
            assertThat(change("falsch-falsch", "hanako2026", "hanako2026"))
                    .isInstanceOf(PasswordChangeCheck.NotAllowed.class);
        }
        assertThat(change(OLD, NEW, NEW + "x"))
                .isEqualTo(new PasswordChangeCheck.NotAllowed(
                        java.util.List.of(PasswordViolation.of(PasswordViolation.Reason.DIFFERENT))));
        assertThat(signsIn(OLD)).isTrue();
    }

    private PasswordChangeCheck change(String present, String password, String confirmation) {
        return CurrentSociety.call(SAKURA, () -> change.change(SAKURA, account.id(), present, password, confirmation));
    }

    private boolean signsIn(String password) {
        return CurrentSociety.call(
                SAKURA, () -> signIn.check(SAKURA.id(), "Hanako2026", password) instanceof PasswordCheck.Matched);
    }

    private long mails() {
        return rows.of(
                SAKURA,
                () -> jdbc.sql("select count(*) from mail where kind = 'PASSWORD_CHANGED'")
                        .query(Long.class)
                        .single());
    }
}
