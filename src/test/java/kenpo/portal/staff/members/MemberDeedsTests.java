package kenpo.portal.staff.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.Account;
import kenpo.portal.audit.TrailLine;
import kenpo.portal.audit.TrailQuery;
import kenpo.portal.audit.TrailSearch;
import kenpo.portal.credential.EmailChange;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.TestMembers;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.society.Societies;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Approvals;
import kenpo.portal.staff.Deed;
import kenpo.portal.staff.Reason;
import kenpo.portal.staff.Role;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What the two persons see of a member's deed, and what the member's trail keeps of it. */
@DatabaseTest
class MemberDeedsTests {
    private static final Reason REASON = new Reason("端末の紛失");
    private static final String NEW_EMAIL = "hana@example.org";

    @Autowired
    private BeanFactory portal;

    @Autowired
    private Societies societies;

    @Autowired
    private TestMembers people;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ChangeEmailDeed changeEmail;

    @Autowired
    private ResetMethodsDeed resetMethods;

    @Autowired
    private EmailChange emailChange;

    @Autowired
    private TrailSearch trail;

    private Society society = TestSocieties.sakura();
    private Optional<Account> account = Optional.empty();

    @BeforeEach
    void aSocietyThatWantsTwoPersons() {
        societies.set(society.id(), Map.of("office.two-persons", "true"));
        society = societies.require(society.id());
        account = Optional.of(people.completedAccount(society, 1, null));
    }

    @Test
    void addressIsNotAskedForBeforeTheSecondPersonApproves() {
        ask(changeEmail, NEW_EMAIL);
        assertThat(emailChange.waiting(society.id(), account().id())).isEmpty();
        assertThat(approve()).isEqualTo(Approvals.Approved.DONE);
        assertThat(emailChange.waiting(society.id(), account().id())).contains(new EmailAddress(NEW_EMAIL));
    }

    @Test
    void personsOwnTrailHasRequestDecisionAndDeed() {
        ask(resetMethods, "");
        assertThat(approve()).isEqualTo(Approvals.Approved.DONE);
        var own = new TrailQuery(account().id().value(), null, null, null, null);
        assertThat(trail.older(society.id(), own, null, 9))
                .extracting(TrailLine::kindName)
                .contains("APPROVAL_ASKED", "APPROVAL_DECIDED", "METHODS_RESET");
    }

    @Test
    void personIsShownAsTheyAreCalledNow() {
        ask(resetMethods, "");
        var second = clerk("second");
        var waiting = approvals.waiting(society, second).getFirst();
        var concerned = approvals.concerned(society, waiting).orElseThrow();
        assertThat(concerned.path()).endsWith("/members/" + member());
        assertThat(concerned.name()).isNotBlank();
        assertThat(concerned.card()).contains("・");
        assertThat(concerned.inTrail()).isEqualTo(account().id().value());
    }

    @Test
    void whatNoLongerFitsIsApprovedWithoutEffect() {
        ask(
                changeEmail,
                Optional.ofNullable(account().firstSignIn().email())
                        .orElseThrow()
                        .value());
        assertThat(approve()).isEqualTo(Approvals.Approved.NOT_FITTING);
    }

    private void ask(Deed deed, String detail) {
        assertThat(approvals.doOrAsk(society, clerk("first"), deed, member(), detail, REASON))
                .isEqualTo(Approvals.Asked.WAITS);
    }

    private Approvals.Approved approve() {
        var second = clerk("second");
        return approvals.approve(
                society, second, approvals.waiting(society, second).getFirst().id());
    }

    private Account account() {
        return account.orElseThrow();
    }

    private UUID member() {
        return account().member().value();
    }

    private SignedInStaff clerk(String word) {
        return TestStaff.signedIn(portal, society, TestStaff.join(portal, society, TestStaff.person(word, Role.CLERK)));
    }
}
