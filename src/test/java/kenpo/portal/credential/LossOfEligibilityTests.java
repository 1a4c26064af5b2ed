package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.HistoryEvent;
import kenpo.portal.audit.MemberHistory;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.roster.EligibilityLost;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A loss of eligibility stands in the history of whoever has an account. */
@DatabaseTest
class LossOfEligibilityTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();

    @Autowired
    private TestPeople people;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private MemberHistory history;

    @Test
    void lossIsInTheHistoryOfThoseWhoLeft() {
        var left = people.add(SAKURA, Person.insured("1", "1"));
        var stays = people.add(SAKURA, Person.insured("1", "2"));
        var without = people.add(SAKURA, Person.insured("1", "3"));
        var gone = people.completed(SAKURA, left, "Hanako2026");
        var here = people.completed(SAKURA, stays, "Taro2026");

        events.publishEvent(new EligibilityLost(SAKURA, List.of(left, without)));
        assertThat(history.of(SAKURA, gone.id().value(), 0, 10))
                .extracting(HistoryEvent::kind)
                .containsExactly(AuditKind.ELIGIBILITY_LOST);
        assertThat(history.of(SAKURA, here.id().value(), 0, 10)).isEmpty();
    }
}
