package kenpo.portal.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.TestMembers;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TermsOfUseTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private TermsOfUse terms;

    @Autowired
    private TestMembers members;

    @Test
    void versionCountsUpAndTheNewestThatHasBegunIsInForce() {
        terms.add(SAKURA, "第1条", null, TODAY.minusYears(1));
        var second = terms.add(SAKURA, "第1条　改", "Article 1", TODAY);
        terms.add(SAKURA, "第1条　再改", null, TODAY.plusDays(1));
        assertThat(second.version()).isEqualTo(2);
        assertThat(terms.inForce(SAKURA, TODAY)).contains(second);
        assertThat(terms.all(SAKURA)).hasSize(3);
    }

    @Test
    void acceptanceIsOfOneVersionAndStays() {
        var account = members.account(TestSocieties.sakura(), 1).id();
        var first = terms.add(SAKURA, "第1条", null, TODAY);
        assertThat(terms.accept(SAKURA, account, first.version())).isTrue();
        assertThat(terms.accept(SAKURA, account, first.version())).isTrue();
        var second = terms.add(SAKURA, "第1条　改", null, TODAY);
        assertThat(terms.hasAccepted(SAKURA, account, first.version())).isTrue();
        assertThat(terms.hasAccepted(SAKURA, account, second.version())).isFalse();
    }

    @Test
    void pendingIsTheVersionInForceUntilItsAcceptance() {
        var account = members.account(TestSocieties.sakura(), 1).id();
        assertThat(terms.pending(SAKURA, account, TODAY)).isEmpty();
        var first = terms.add(SAKURA, "第1条", null, TODAY);
        assertThat(terms.pending(SAKURA, account, TODAY.minusDays(1))).isEmpty();
        assertThat(terms.pending(SAKURA, account, TODAY)).contains(first);
        terms.accept(SAKURA, account, first.version());
        assertThat(terms.pending(SAKURA, account, TODAY)).isEmpty();
        var second = terms.add(SAKURA, "第1条　改", null, TODAY.plusDays(1));
        assertThat(terms.pending(SAKURA, account, TODAY)).isEmpty();
        assertThat(terms.pending(SAKURA, account, TODAY.plusDays(1))).contains(second);
    }

    @Test
    void versionThatDoesNotExistCannotBeAccepted() {
        var account = members.account(TestSocieties.sakura(), 1).id();
        assertThat(terms.accept(SAKURA, account, 7)).isFalse();
    }

    @Test
    void anotherSocietysVersionsAreNotSeen() {
        terms.add(SAKURA, "第1条", null, TODAY);
        assertThat(terms.inForce(TestSocieties.momiji().id(), TODAY)).isEmpty();
    }
}
