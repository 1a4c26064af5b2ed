package kenpo.portal.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Reason;
import kenpo.portal.staff.Role;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.StaffChanges;
import kenpo.portal.staff.StaffId;
import kenpo.portal.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class StaffSessionsTests {
    private static final Society SAKURA = TestSocieties.sakura();

    @Autowired
    private BeanFactory portal;

    @Autowired
    private StaffEntrance entrance;

    @Autowired
    private PresentStaff present;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Rows rows;

    @Autowired
    private JdbcClient jdbc;

    private StaffId boss = new StaffId(new java.util.UUID(0, 0));
    private StaffId clerk = boss;

    @BeforeEach
    void staff() {
        boss = TestStaff.join(portal, SAKURA, TestStaff.person("boss", Role.ADMINISTRATOR));
        clerk = TestStaff.join(portal, SAKURA, TestStaff.person("clerk", Role.CLERK));
    }

    @Test
    void sessionEndsAfterFifteenMinutesWithoutUse() {
        var id = enter(clerk);
        clock.advance(Duration.ofMinutes(14));
        assertThat(find(id)).isPresent();
        clock.advance(Duration.ofMinutes(14));
        assertThat(find(id)).isPresent();
        clock.advance(Duration.ofMinutes(15));
        assertThat(find(id)).isEmpty();
    }

    @Test
    void sessionInUseEndsAfterEightHours() {
        var id = enter(clerk);
        for (int i = 0; i < 47; i++) {
            clock.advance(Duration.ofMinutes(10));
            assertThat(find(id)).isPresent();
        }
        clock.advance(Duration.ofMinutes(10));
        assertThat(find(id)).isEmpty();
    }

    @Test
    void thirdSessionEndsTheOldest() {
        var first = enter(clerk);
        clock.advance(Duration.ofSeconds(1));
        var second = enter(clerk);
        clock.advance(Duration.ofSeconds(1));
        var third = enter(clerk);
        assertThat(find(first)).isEmpty();
        assertThat(find(second)).isPresent();
        assertThat(find(third)).isPresent();
    }

    @Test
    void idIsNotStoredAndIsNothingAtAnotherSociety() {
        var id = enter(clerk);
        assertThat(jdbc.sql("select row_to_json(s)::text from staff_session s")
                        .query(String.class)
                        .single())
                .doesNotContain(id);
        var momiji = TestSocieties.momiji();
        assertThat(rows.of(momiji, () -> present.find(momiji, id))).isEmpty();
    }

    @Test
    void stoppingEndsTheSessionAtOnceAndNoneBeginsAnyMore() {
        var id = enter(clerk);
        var by = TestStaff.signedIn(portal, SAKURA, boss);
        portal.getBean(StaffChanges.class).stop(SAKURA, by, clerk, new Reason("退職"));
        assertThat(find(id)).isEmpty();
        assertThat(entrance.enter(SAKURA, proof(clerk))).isEmpty();
    }

    /** Even where a session row is left, as by a sign-in at the same moment. */
    @Test
    void sessionOfSomebodyStoppedIsNothing() {
        var id = enter(clerk);
        jdbc.sql("update staff_member set stopped_at = created_at where staff_id = ?")
                .param(clerk.value())
                .update();
        assertThat(find(id)).isEmpty();
    }

    @Test
    void anotherRoleHoldsFromTheNextRequestOn() {
        var id = enter(clerk);
        var by = TestStaff.signedIn(portal, SAKURA, boss);
        portal.getBean(StaffChanges.class).role(SAKURA, by, clerk, Role.VIEWER, new Reason("異動"));
        assertThat(find(id)).map(SignedInStaff::role).hasValue(Role.VIEWER);
    }

    @Test
    void shownFactorIsFreshForFiveMinutesAndRenewsTheSession() {
        var id = enter(clerk);
        clock.advance(Duration.ofMinutes(5));
        assertThat(find(id).orElseThrow().isFresh(clock.instant())).isFalse();
        assertThat(entrance.prove(SAKURA, proof(boss), id)).isEmpty();
        var renewed = entrance.prove(SAKURA, proof(clerk), id).orElseThrow();
        assertThat(find(id)).isEmpty();
        assertThat(find(renewed).orElseThrow().isFresh(clock.instant())).isTrue();
    }

    private Optional<SignedInStaff> find(String id) {
        return present.find(SAKURA, id);
    }

    private String enter(StaffId staff) {
        return entrance.enter(SAKURA, proof(staff)).orElseThrow();
    }

    private static StaffProof proof(StaffId staff) {
        return new StaffProof(SAKURA.id(), staff, StaffFactor.PASSKEY);
    }
}
