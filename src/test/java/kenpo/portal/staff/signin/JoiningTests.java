package kenpo.portal.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.TrailQuery;
import kenpo.portal.audit.TrailSearch;
import kenpo.portal.credential.authenticatorapp.Totp;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Invitations;
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
class JoiningTests {
    private static final Society SAKURA = TestSocieties.sakura();
    private static final NewStaff CLERK = TestStaff.person("clerk", Role.CLERK);
    private static final String EMAIL = CLERK.email().value();
    private static final String RIGHT = "kawa-no-hotori-de";
    private static final String OTHER = "yama-no-fumoto-de";

    @Autowired
    private BeanFactory portal;

    @Autowired
    private Joining joining;

    @Autowired
    private Invitations invitations;

    @Autowired
    private StaffSignIns signIns;

    @Autowired
    private StaffPasswords passwords;

    @Autowired
    private StaffApps apps;

    @Autowired
    private StaffMembers members;

    @Autowired
    private MutableClock clock;

    @Autowired
    private TrailSearch trail;

    @Autowired
    private JdbcClient jdbc;

    private StaffId clerk = new StaffId(new UUID(0, 0));
    private String one = "";
    private String other = "";

    @BeforeEach
    void twoBrowsersWithTheSameInvitation() {
        invite();
    }

    @Test
    void passwordOfAnotherBrowserIsNotTheOneOfWhoJoins() {
        passwords.choose(at(one), RIGHT);
        passwords.choose(at(other), OTHER);
        assertThat(jdbc.sql("select count(*) from staff_password")
                        .query(Long.class)
                        .single())
                .isZero();
        join();
        assertThat(passwords.check(SAKURA, EMAIL, OTHER)).isEmpty();
        assertThat(passwords.check(SAKURA, EMAIL, RIGHT)).isPresent();
    }

    @Test
    void otherBrowserIsOutOnceTheInvitationIsUsed() {
        var late = at(other);
        passwords.choose(at(one), RIGHT);
        join();
        assertThat(signIns.find(SAKURA.id(), other)).isEmpty();
        passwords.choose(late, OTHER);
        assertThat(joining.hasPassword(late)).isFalse();
        assertThat(passwords.check(SAKURA, EMAIL, RIGHT)).isPresent();
    }

    @Test
    void flowEndsWithItsInvitation() {
        TestStaff.invite(portal, SAKURA, CLERK);
        assertThat(signIns.find(SAKURA.id(), one)).isEmpty();
        invite();
        jdbc.sql("delete from staff_invitation").update();
        assertThat(signIns.find(SAKURA.id(), one)).isEmpty();
    }

    @Test
    void passwordIsWrittenDown() {
        passwords.choose(at(one), RIGHT);
        join();
        var changed = new TrailQuery(clerk.value(), null, AuditKind.PASSWORD_CHANGED, null, null);
        assertThat(trail.older(SAKURA.id(), changed, null, 9)).hasSize(1);
    }

    @Test
    void whoIsInvitedAnewDoesNotWaitForWhatWasGuessedBefore() {
        passwords.choose(at(one), RIGHT);
        join();
        for (int i = 0; i < 6; i++) {
            passwords.check(SAKURA, EMAIL, "wrong");
        }
        assertThat(passwords.check(SAKURA, EMAIL, RIGHT)).isEmpty();
        invite();
        assertThat(passwords.check(SAKURA, EMAIL, "wrong")).isEmpty();
        passwords.choose(at(one), OTHER);
        join();
        assertThat(passwords.check(SAKURA, EMAIL, OTHER)).isPresent();
    }

    private void invite() {
        var key = TestStaff.invite(portal, SAKURA, CLERK);
        clerk = invitations.find(SAKURA, key).orElseThrow().invited().id();
        one = signIns.beginJoining(SAKURA.id(), clerk, key);
        other = signIns.beginJoining(SAKURA.id(), clerk, key);
    }

    private StaffSignIn.Joining at(String browser) {
        return (StaffSignIn.Joining) signIns.find(SAKURA.id(), browser).orElseThrow();
    }

    private void join() {
        var flow = at(one);
        var secret = apps.offered(SAKURA, members.find(SAKURA.id(), clerk).orElseThrow(), flow)
                .secret();
        var code = Totp.code(secret, Totp.step(clock.instant()));
        assertThat(joining.withApp(SAKURA, flow, code).session()).isPresent();
    }
}
