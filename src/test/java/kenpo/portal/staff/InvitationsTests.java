package kenpo.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.Society;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class InvitationsTests {
    private static final Society SAKURA = TestSocieties.sakura();
    private static final NewStaff HANAKO = TestStaff.person("hanako", Role.ADMINISTRATOR);

    @Autowired
    private BeanFactory portal;

    @Autowired
    private Invitations invitations;

    @Autowired
    private StaffMembers members;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Rows rows;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void invitationIsAcceptedOnce() {
        var key = TestStaff.invite(portal, SAKURA, HANAKO);
        var staff = invitations.find(SAKURA, key).orElseThrow().invited().id();
        assertThat(members.find(SAKURA.id(), staff).orElseThrow().state()).isEqualTo(StaffMember.State.INVITED);
        assertThat(invitations.accept(SAKURA, staff, key)).isTrue();
        assertThat(members.find(SAKURA.id(), staff).orElseThrow().isActive()).isTrue();
        assertThat(invitations.find(SAKURA, key)).isEmpty();
        assertThat(invitations.accept(SAKURA, staff, key)).isFalse();
    }

    @Test
    void lookingAtItUsesNothingUp() {
        var key = TestStaff.invite(portal, SAKURA, HANAKO);
        invitations.find(SAKURA, key);
        assertThat(invitations.find(SAKURA, key)).isPresent();
    }

    @Test
    void laterInvitationEndsTheEarlierOne() {
        var first = TestStaff.invite(portal, SAKURA, HANAKO);
        var second = TestStaff.invite(portal, SAKURA, HANAKO);
        var staff = invitations.find(SAKURA, second).orElseThrow().invited().id();
        assertThat(invitations.find(SAKURA, first)).isEmpty();
        assertThat(invitations.accept(SAKURA, staff, first)).isFalse();
        assertThat(invitations.accept(SAKURA, staff, second)).isTrue();
    }

    @Test
    void itIsGoodForADay() {
        var key = TestStaff.invite(portal, SAKURA, HANAKO);
        var staff = invitations.find(SAKURA, key).orElseThrow().invited().id();
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(invitations.find(SAKURA, key)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(invitations.find(SAKURA, key)).isEmpty();
        assertThat(invitations.accept(SAKURA, staff, key)).isFalse();
    }

    @Test
    void itIsNothingAtAnotherSociety() {
        var key = TestStaff.invite(portal, SAKURA, HANAKO);
        var momiji = TestSocieties.momiji();
        assertThat(rows.of(momiji, () -> invitations.find(momiji, key))).isEmpty();
    }

    @Test
    void tokenIsNotStored() {
        var link = invitations.byOperator(SAKURA, new kenpo.portal.audit.AuditEvent.Actor.Operator("tests"), HANAKO);
        var token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(token).hasSize(43);
        assertThat(link).startsWith("https://office.sakura.localhost/invitation/");
        assertThat(jdbc.sql("select row_to_json(i)::text from staff_invitation i")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
    }

    @Test
    void whoIsStaffAlreadyHasToJoinAgain() {
        var staff = TestStaff.join(portal, SAKURA, HANAKO);
        var key = TestStaff.invite(portal, SAKURA, TestStaff.person("Hanako", Role.VIEWER));
        assertThat(invitations.find(SAKURA, key).orElseThrow().invited().id()).isEqualTo(staff);
        assertThat(members.find(SAKURA.id(), staff).orElseThrow().isActive()).isFalse();
        assertThat(members.find(SAKURA.id(), staff).orElseThrow().role()).isEqualTo(Role.VIEWER);
    }
}
