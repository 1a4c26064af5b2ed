package kenpo.portal.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kenpo.portal.credential.KeptPasswords;
import kenpo.portal.credential.PasswordViolation;
import kenpo.portal.fixtures.Committing;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.Society;
import kenpo.portal.staff.NewStaff;
import kenpo.portal.staff.Role;
import kenpo.portal.staff.StaffId;
import kenpo.portal.staff.StaffMembers;
import kenpo.portal.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Committing
class StaffPasswordsTests {
    private static final Society SAKURA = TestSocieties.sakura();
    private static final NewStaff CLERK = TestStaff.person("clerk", Role.CLERK);
    private static final String EMAIL = CLERK.email().value();
    private static final String RIGHT = "kawa-no-hotori-de";

    @Autowired
    private BeanFactory portal;

    @Autowired
    private StaffPasswords passwords;

    @Autowired
    private StaffPasswordRows passwordRows;

    @Autowired
    private KeptPasswords hashes;

    @Autowired
    private StaffMembers members;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Rows rows;

    @Autowired
    private JdbcClient jdbc;

    private StaffId clerk = new StaffId(new java.util.UUID(0, 0));

    @BeforeEach
    void aClerk() {
        clerk = TestStaff.join(portal, SAKURA, CLERK);
        keep(RIGHT);
    }

    @Test
    void rightPasswordLeadsToTheCodeWhateverTheCaseOfTheAddress() {
        assertThat(passwords.check(SAKURA, EMAIL, RIGHT)).isPresent();
        assertThat(passwords.check(SAKURA, " Clerk@Sakura.example ", RIGHT)).isPresent();
        assertThat(passwords.check(SAKURA, EMAIL, RIGHT + "x")).isEmpty();
        assertThat(passwords.check(SAKURA, "nobody@sakura.example", RIGHT)).isEmpty();
        assertThat(passwords.check(SAKURA, "\0", "\0")).isEmpty();
    }

    @Test
    void fiveWrongOnesInARowMakeItWait() {
        for (int i = 0; i < 5; i++) {
            assertThat(passwords.check(SAKURA, EMAIL, "wrong")).isEmpty();
        }
        assertThat(passwords.check(SAKURA, EMAIL, RIGHT)).isEmpty();
        clock.advance(Duration.ofSeconds(30));
        assertThat(passwords.check(SAKURA, EMAIL, RIGHT)).isPresent();
    }

    @Test
    void nobodysAddressWaitsAsWell() {
        for (int i = 0; i < 6; i++) {
            passwords.check(SAKURA, "nobody@sakura.example", "wrong");
        }
        assertThat(audited("reason = 'waiting'")).isEqualTo(1);
    }

    @Test
    void fiftyWrongOnesDisableItHoweverSlowlyTheyCome() {
        for (int i = 0; i < 50; i++) {
            passwords.check(SAKURA, EMAIL, "wrong");
            clock.advance(Duration.ofHours(2));
        }
        rows.of(SAKURA, () -> jdbc.sql("delete from lockout").update());
        assertThat(passwords.check(SAKURA, EMAIL, RIGHT)).isEmpty();
    }

    @Test
    void whoHasNotJoinedOrIsStoppedHasNoPassword() {
        TestStaff.invite(portal, SAKURA, CLERK);
        keep(RIGHT);
        assertThat(passwords.check(SAKURA, EMAIL, RIGHT)).isEmpty();
    }

    @Test
    void passwordOfStaffHasFifteenCharacters() {
        assertThat(reasons("kawa-no-hotori")).containsExactly(PasswordViolation.Reason.TOO_SHORT);
        assertThat(reasons(RIGHT)).isEmpty();
        assertThat(reasons("clerk@sakura.example")).contains(PasswordViolation.Reason.LIKE_USER_ID);
        assertThat(reasons("sakura.localhost")).contains(PasswordViolation.Reason.LIKE_SOCIETY);
    }

    private void keep(String password) {
        var made = hashes.make(SAKURA.id(), clerk.value(), password);
        rows.of(SAKURA, () -> {
            passwordRows.set(SAKURA.id(), clerk, made);
            return clerk;
        });
    }

    private java.util.List<PasswordViolation.Reason> reasons(String password) {
        var staff = members.find(SAKURA.id(), clerk).orElseThrow();
        return passwords.violations(SAKURA, staff, password, password).stream()
                .map(PasswordViolation::reason)
                .toList();
    }

    private long audited(String condition) {
        return rows.of(
                SAKURA,
                () -> jdbc.sql("select count(*) from audit_event where facts ->> '"
                                + condition.replaceFirst(" = ", "' = "))
                        .query(Long.class)
                        .single());
    }
}
