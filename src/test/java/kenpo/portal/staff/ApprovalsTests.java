package kenpo.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.audit.TrailLine;
import kenpo.portal.audit.TrailQuery;
import kenpo.portal.audit.TrailSearch;
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
    private Deed.Outcome outcome = Deed.Outcome.DONE;
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
        public Outcome carryOut(Society society, StaffId by, @Nullable UUID subject, String detail, Reason reason) {
            done.add(subject + " " + detail + " " + reason.text());
            return outcome;
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
        assertThat(ask()).isEqualTo(Approvals.Asked.WAITS);
        assertThat(done).isEmpty();
        var waiting = approvals().waiting(society, second).getFirst();
        assertThat(approvals().approve(society, second, waiting.id())).isEqualTo(Approvals.Approved.DONE);
        assertThat(approvals().approve(society, second, waiting.id())).isEqualTo(Approvals.Approved.GONE);
        assertThat(done).containsExactly(SOMEBODY + " all 端末の紛失");
    }

    @Test
    void nobodyApprovesWhatTheyAskedFor() {
        ask();
        var waiting = approvals().waiting(society, asker).getFirst();
        assertThat(approvals().approve(society, asker, waiting.id())).isEqualTo(Approvals.Approved.NOT_INDEPENDENT);
        assertThat(approvals().decline(society, asker, waiting.id())).isFalse();
        assertThat(approvals().withdraw(society, second, waiting.id())).isFalse();
        assertThat(done).isEmpty();
        assertThat(latest().result()).isEqualTo(AuditEvent.Result.REFUSED);
        assertThat(latest().facts()).containsEntry("reason", "own request");
        assertThat(approvals().withdraw(society, asker, waiting.id())).isTrue();
        assertThat(approvals().approve(society, second, waiting.id())).isEqualTo(Approvals.Approved.GONE);
    }

    @Test
    void whoMayNotDoItDoesNotEvenSeeIt() {
        ask();
        var waiting = approvals().waiting(society, second).getFirst();
        assertThat(approvals().waiting(society, viewer)).isEmpty();
        assertThat(approvals().approve(society, viewer, waiting.id())).isEqualTo(Approvals.Approved.GONE);
        assertThat(done).isEmpty();
    }

    @Test
    void requestIsGoodForAWeek() {
        ask();
        var waiting = approvals().waiting(society, second).getFirst();
        clock.advance(Duration.ofDays(7));
        assertThat(approvals().waiting(society, second)).isEmpty();
        assertThat(approvals().approve(society, second, waiting.id())).isEqualTo(Approvals.Approved.GONE);
    }

    @Test
    void withoutTheRuleItIsDoneAtOnce() {
        societies.set(society.id(), java.util.Map.of("office.two-persons", ""));
        society = societies.require(society.id());
        assertThat(ask()).isEqualTo(Approvals.Asked.DONE);
        assertThat(done).hasSize(1);
        assertThat(approvals().waiting(society, second)).isEmpty();
    }

    @Test
    void sameIsAskedForOnce() {
        ask();
        assertThat(ask()).isEqualTo(Approvals.Asked.WAITED_ALREADY);
        assertThat(approvals().doOrAsk(society, second, reset, SOMEBODY, "", REASON))
                .isEqualTo(Approvals.Asked.WAITED_ALREADY);
        assertThat(approvals().doOrAsk(society, asker, reset, new UUID(0, 8), "", REASON))
                .isEqualTo(Approvals.Asked.WAITS);
        assertThat(approvals().waiting(society, second)).hasSize(2);
    }

    @Test
    void askedForAgainOnceDecidedOrTooOld() {
        ask();
        approvals()
                .decline(
                        society,
                        second,
                        approvals().waiting(society, second).getFirst().id());
        assertThat(ask()).isEqualTo(Approvals.Asked.WAITS);
        clock.advance(Duration.ofDays(7));
        assertThat(ask()).isEqualTo(Approvals.Asked.WAITS);
        assertThat(approvals().waiting(society, second)).hasSize(1);
    }

    @Test
    void whatNoLongerFitsIsToldAndWrittenDown() {
        ask();
        outcome = Deed.Outcome.NOT_FITTING;
        var waiting = approvals().waiting(society, second).getFirst();
        assertThat(approvals().approve(society, second, waiting.id())).isEqualTo(Approvals.Approved.NOT_FITTING);
        assertThat(latest().facts()).containsEntry("decision", "APPROVED").containsEntry("outcome", "NOT_FITTING");
    }

    @Test
    void whoCameAfterTheRequestIsNoSecondPerson() {
        ask();
        clock.advance(Duration.ofSeconds(1));
        var puppet = person("puppet", Role.CLERK);
        var waiting = approvals().waiting(society, puppet).getFirst();
        assertThat(waiting.independent()).isFalse();
        assertThat(approvals().approve(society, puppet, waiting.id())).isEqualTo(Approvals.Approved.NOT_INDEPENDENT);
        assertThat(done).isEmpty();
    }

    @Test
    void whoWasInvitedByTheAskerIsNoSecondPerson() {
        var chief = person("chief", Role.ADMINISTRATOR);
        var puppet = TestStaff.signedIn(
                portal, society, TestStaff.joinBy(portal, society, chief, TestStaff.person("puppet", Role.CLERK)));
        approvals().doOrAsk(society, chief, reset, SOMEBODY, "", REASON);
        var waiting = approvals().waiting(society, puppet).getFirst();
        assertThat(approvals().approve(society, puppet, waiting.id())).isEqualTo(Approvals.Approved.NOT_INDEPENDENT);
        assertThat(latest().facts()).containsEntry("reason", "not independent");
        assertThat(approvals().approve(society, second, waiting.id())).isEqualTo(Approvals.Approved.DONE);
    }

    @Test
    void requestGoesWithTheAccessOfWhoAsked() {
        ask();
        var waiting = approvals().waiting(society, second).getFirst();
        approvals().on(new AccessEnded(society.id(), asker.id()));
        assertThat(approvals().waiting(society, second)).isEmpty();
        assertThat(approvals().approve(society, second, waiting.id())).isEqualTo(Approvals.Approved.GONE);
        assertThat(latest().facts()).containsEntry("decision", "ENDED").containsEntry("count", "1");
    }

    @Test
    void whoMayNotDoItAnyMoreHasNotAskedForIt() {
        ask();
        approvals().roleChanged(society.id(), asker.id(), Role.ADMINISTRATOR);
        assertThat(approvals().waiting(society, second)).hasSize(1);
        approvals().roleChanged(society.id(), asker.id(), Role.VIEWER);
        assertThat(approvals().waiting(society, second)).isEmpty();
    }

    private TrailLine latest() {
        return portal.getBean(TrailSearch.class)
                .older(society.id(), new TrailQuery(null, null, AuditKind.APPROVAL_DECIDED, null, null), null, 1)
                .getFirst();
    }

    private Approvals.Asked ask() {
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
