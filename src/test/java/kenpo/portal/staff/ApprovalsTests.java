package kenpo.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.Societies;
import kenpo.portal.society.Society;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@DatabaseTest
class ApprovalsTests {
    private static final Reason REASON = new Reason("端末の紛失");
    private static final UUID SOMEBODY = new UUID(0, 7);

    @Autowired
    private BeanFactory portal;

    @Autowired
    private Societies societies;

    @Autowired
    private MutableClock clock;

    private final List<String> done = new ArrayList<>();
    private final Deed reset = new Deed() {
        @Override
        public String name() {
            return "METHOD_RESET";
        }

        @Override
        public Permission permission() {
            return Permission.CHANGE_MEMBERS;
        }

        @Override
        public void carryOut(Society society, StaffId by, @Nullable UUID subject, String detail, Reason reason) {
            done.add(subject + " " + detail + " " + reason.text());
        }
    };

    private Society society = TestSocieties.sakura();
    private SignedInStaff asker = signedIn("unset");
    private SignedInStaff second = asker;
    private SignedInStaff viewer = asker;

    private static SignedInStaff signedIn(String name) {
        return new SignedInStaff(
                TestSocieties.sakura().id(),
                new StaffId(new UUID(0, 0)),
                name,
                Role.VIEWER,
                java.time.Instant.EPOCH,
                java.time.Instant.EPOCH);
    }

    @BeforeEach
    void aSocietyThatWantsTwoPersons() {
        societies.set(society.id(), java.util.Map.of("office.two-persons", "true"));
        society = societies.require(society.id());
        asker = person("asker", Role.CLERK);
        second = person("second", Role.CLERK);
        viewer = person("viewer", Role.VIEWER);
    }

    @Test
    void deedIsDoneOnceASecondPersonApproves() {
        assertThat(ask()).isFalse();
        assertThat(done).isEmpty();
        var waiting = approvals().waiting(society, second).getFirst();
        assertThat(approvals().approve(society, second, waiting.id())).isTrue();
        assertThat(approvals().approve(society, second, waiting.id())).isFalse();
        assertThat(done).containsExactly(SOMEBODY + " all 端末の紛失");
    }

    @Test
    void nobodyApprovesWhatTheyAskedFor() {
        ask();
        var waiting = approvals().waiting(society, asker).getFirst();
        assertThat(approvals().approve(society, asker, waiting.id())).isFalse();
        assertThat(approvals().decline(society, asker, waiting.id())).isFalse();
        assertThat(approvals().withdraw(society, second, waiting.id())).isFalse();
        assertThat(done).isEmpty();
        assertThat(approvals().withdraw(society, asker, waiting.id())).isTrue();
        assertThat(approvals().approve(society, second, waiting.id())).isFalse();
    }

    @Test
    void whoMayNotDoItDoesNotEvenSeeIt() {
        ask();
        var waiting = approvals().waiting(society, second).getFirst();
        assertThat(approvals().waiting(society, viewer)).isEmpty();
        assertThat(approvals().approve(society, viewer, waiting.id())).isFalse();
        assertThat(done).isEmpty();
    }

    @Test
    void requestIsGoodForAWeek() {
        ask();
        var waiting = approvals().waiting(society, second).getFirst();
        clock.advance(Duration.ofDays(7));
        assertThat(approvals().waiting(society, second)).isEmpty();
        assertThat(approvals().approve(society, second, waiting.id())).isFalse();
    }

    @Test
    void withoutTheRuleItIsDoneAtOnce() {
        societies.set(society.id(), java.util.Map.of("office.two-persons", ""));
        society = societies.require(society.id());
        assertThat(ask()).isTrue();
        assertThat(done).hasSize(1);
        assertThat(approvals().waiting(society, second)).isEmpty();
    }

    private boolean ask() {
        return approvals().doOrAsk(society, asker, reset, SOMEBODY, "all", REASON);
    }

    private Approvals approvals() {
        var deeds = new StaticListableBeanFactory(java.util.Map.of("reset", reset)).getBeanProvider(Deed.class);
        return new Approvals(portal.getBean(ApprovalRows.class), deeds, portal.getBean(AuditTrail.class));
    }

    private SignedInStaff person(String word, Role role) {
        var staff = TestStaff.join(portal, society, TestStaff.person(word, role));
        return TestStaff.signedIn(portal, society, staff);
    }
}
