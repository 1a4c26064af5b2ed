package kenpo.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kenpo.portal.fixtures.Committing;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Society;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Committing
class StaffChangesTests {
    private static final Society SAKURA = TestSocieties.sakura();
    private static final Reason REASON = new Reason("異動のため");

    @Autowired
    private BeanFactory portal;

    @Autowired
    private StaffChanges changes;

    @Autowired
    private StaffMembers members;

    @Autowired
    private Rows rows;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void roleChangesAndTheReasonIsKept() {
        var first = join("first", Role.ADMINISTRATOR);
        var second = join("second", Role.VIEWER);
        assertThat(changes.role(SAKURA, signedIn(first), second, Role.CLERK, REASON))
                .isEqualTo(StaffChange.DONE);
        assertThat(members.find(SAKURA.id(), second).orElseThrow().role()).isEqualTo(Role.CLERK);
        assertThat(changes.role(SAKURA, signedIn(first), second, Role.CLERK, REASON))
                .isEqualTo(StaffChange.NOTHING_TO_CHANGE);
        assertThat(audited("STAFF_ROLE_CHANGED"))
                .containsExactly("STAFF " + first.value() + " " + second.value() + " 異動のため CLERK");
    }

    @Test
    void lastAdministratorStaysOne() {
        var only = join("only", Role.ADMINISTRATOR);
        invited("waiting", Role.ADMINISTRATOR);
        assertThat(changes.role(SAKURA, signedIn(only), only, Role.CLERK, REASON))
                .isEqualTo(StaffChange.LAST_ADMINISTRATOR);
        assertThat(changes.stop(SAKURA, signedIn(only), only, REASON)).isEqualTo(StaffChange.LAST_ADMINISTRATOR);
        assertThat(changes.invite(SAKURA, signedIn(only), TestStaff.person("only", Role.ADMINISTRATOR), REASON))
                .isEqualTo(StaffChange.LAST_ADMINISTRATOR);
        assertThat(members.find(SAKURA.id(), only).orElseThrow().isActive()).isTrue();
    }

    @Test
    void ofTwoAdministratorsStoppedAtOnceOneStays() {
        for (int i = 0; i < 10; i++) {
            var one = join("one" + i, Role.ADMINISTRATOR);
            var other = join("other" + i, Role.ADMINISTRATOR);
            var outcomes = Stream.of(one, other)
                    .map(each -> CompletableFuture.supplyAsync(
                            () -> CurrentSociety.call(
                                    SAKURA,
                                    () -> changes.stop(SAKURA, signedIn(each.equals(one) ? other : one), each, REASON)),
                            Thread::startVirtualThread))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(outcomes).containsExactlyInAnyOrder(StaffChange.DONE, StaffChange.LAST_ADMINISTRATOR);
            var left = Stream.of(one, other)
                    .filter(each ->
                            members.find(SAKURA.id(), each).orElseThrow().isActive())
                    .toList();
            assertThat(left).hasSize(1);
            makeRoom(left.getFirst(), i);
        }
    }

    /** Leaves nobody but the next pair. */
    private void makeRoom(StaffId last, int round) {
        var successor = join("next" + round, Role.ADMINISTRATOR);
        changes.stop(SAKURA, signedIn(successor), last, REASON);
        rows.of(
                SAKURA,
                () -> jdbc.sql("update staff_member set stopped_at = created_at")
                        .update());
    }

    private List<String> audited(String kind) {
        return rows.of(
                SAKURA, () -> jdbc.sql("""
                        select concat_ws(' ', actor_kind, actor, subject, facts ->> 'why', facts ->> 'role')
                          from audit_event where kind = ?
                        """).param(kind).query(String.class).list());
    }

    private StaffId join(String word, Role role) {
        return TestStaff.join(portal, SAKURA, TestStaff.person(word, role));
    }

    private void invited(String word, Role role) {
        TestStaff.invite(portal, SAKURA, TestStaff.person(word, role));
    }

    private SignedInStaff signedIn(StaffId staff) {
        return TestStaff.signedIn(portal, SAKURA, staff);
    }
}
