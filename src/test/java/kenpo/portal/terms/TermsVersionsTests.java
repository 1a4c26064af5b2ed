package kenpo.portal.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestMembers;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TermsVersionsTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final UUID CLERK = new UUID(7, 7);

    @Autowired
    private TermsVersions versions;

    @Autowired
    private TermsOfUse terms;

    @Autowired
    private TestMembers members;

    @Autowired
    private MutableClock clock;

    @Test
    void versionTellsWhoPublishedItAndHowManyAccepted() {
        terms.add(SAKURA, "第1条", null, TODAY.minusYears(1));
        assertThat(publish(1, TODAY)).isInstanceOf(TermsCheck.Published.class);
        terms.accept(SAKURA, members.account(TestSocieties.sakura(), 1).id(), 2);
        terms.accept(SAKURA, members.account(TestSocieties.sakura(), 2).id(), 2);

        assertThat(versions.list(SAKURA))
                .satisfiesExactly(
                        second -> {
                            assertThat(second.terms()).isEqualTo(new TermsVersion(2, TODAY, "改", "new"));
                            assertThat(second.publishedBy()).isEqualTo(CLERK);
                            assertThat(second.acceptances()).isEqualTo(2);
                        },
                        first -> assertThat(first.publishedBy()).isNull());
    }

    @Test
    void versionBeginsNeitherInThePastNorBeforeAnEarlierOne() {
        assertThat(publish(0, TODAY.minusDays(1))).isEqualTo(new TermsCheck.TooEarly(TODAY));
        publish(0, TODAY.plusDays(30));
        assertThat(publish(1, TODAY.plusDays(29))).isEqualTo(new TermsCheck.TooEarly(TODAY.plusDays(30)));
        assertThat(publish(1, TODAY.plusDays(30))).isInstanceOf(TermsCheck.Published.class);
    }

    @Test
    void ofTwoWhoPublishAtOnceTheSecondIsTold() {
        publish(0, TODAY);
        assertThat(publish(0, TODAY)).isEqualTo(new TermsCheck.Overtaken());
        assertThat(versions.list(SAKURA)).hasSize(1);
    }

    @Test
    void comingVersionIsTakenBackAndNeverComesIntoForce() {
        publish(0, TODAY);
        publish(1, TODAY.plusDays(1));
        assertThat(versions.withdraw(SAKURA, 2, CLERK)).isTrue();
        assertThat(versions.withdraw(SAKURA, 2, CLERK)).isFalse();

        clock.advance(Duration.ofDays(2));
        assertThat(terms.inForce(SAKURA, TODAY.plusDays(2)).map(TermsVersion::version))
                .contains(1);
        assertThat(versions.earliest(SAKURA)).isEqualTo(TODAY.plusDays(2));
        assertThat(publish(2, TODAY.plusDays(2)))
                .isEqualTo(new TermsCheck.Published(new TermsVersion(3, TODAY.plusDays(2), "改", "new")));
    }

    @Test
    void versionThatHasBegunOrWasAcceptedStays() {
        publish(0, TODAY);
        assertThat(versions.withdraw(SAKURA, 1, CLERK)).isFalse();
        publish(1, TODAY.plusDays(1));
        terms.accept(SAKURA, members.account(TestSocieties.sakura(), 1).id(), 2);
        assertThat(versions.withdraw(SAKURA, 2, CLERK)).isFalse();
        assertThat(versions.list(SAKURA).getFirst().isComing(TODAY)).isFalse();
    }

    @Test
    void comingVersionComesAtMidnightInTokyo() {
        publish(0, TODAY);
        publish(1, TODAY.plusDays(1));
        clock.advance(Duration.ofHours(15).minusSeconds(1));
        assertThat(versions.list(SAKURA).getFirst().isComing(TODAY)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(versions.withdraw(SAKURA, 2, CLERK)).isFalse();
    }

    private TermsCheck publish(int seen, LocalDate from) {
        return versions.publish(SAKURA, seen, "改", "new", from, CLERK);
    }
}
