package kenpo.portal.signin.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import kenpo.portal.account.Account;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestMembers;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.Society;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class MemberSessionsTests {
    private static final Society SAKURA = TestSocieties.sakura();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private MemberSessions sessions;

    @Autowired
    private SignedInMembers signedIn;

    @Autowired
    private TestMembers members;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient db;

    @Test
    void sessionSignsItsMemberIn() {
        var account = members.completedAccount(SAKURA, 1, null);
        var id = open(account);
        assertThat(signedIn.find(SAKURA, id))
                .get()
                .extracting(MemberAuthentication::getPrincipal)
                .extracting(SignedInMember::account, SignedInMember::readOnly)
                .containsExactly(account.id(), false);
    }

    @Test
    void unknownIdSignsNobodyIn() {
        assertThat(signedIn.find(SAKURA, "guessed")).isEmpty();
    }

    @Test
    void idIsNotStored() {
        var id = open(members.completedAccount(SAKURA, 1, null));
        var stored = db.sql("select row_to_json(s)::text from member_session s")
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(id);
    }

    @Test
    void sessionIsNothingAtAnotherSociety() {
        var id = open(members.completedAccount(SAKURA, 1, null));
        assertThat(signedIn.find(TestSocieties.momiji(), id)).isEmpty();
    }

    @Test
    void idleSessionEndsAfterHalfAnHourAndUsePostponesThat() {
        var id = open(members.completedAccount(SAKURA, 1, null));
        clock.advance(Duration.ofMinutes(29));
        assertThat(signedIn.find(SAKURA, id)).isPresent();
        clock.advance(Duration.ofMinutes(29));
        assertThat(signedIn.find(SAKURA, id)).isPresent();
        clock.advance(Duration.ofMinutes(30));
        assertThat(signedIn.find(SAKURA, id)).isEmpty();
    }

    @Test
    void endedSessionDoesNotComeBack() {
        var id = open(members.completedAccount(SAKURA, 1, null));
        clock.advance(Duration.ofMinutes(30));
        signedIn.find(SAKURA, id);
        clock.set(MutableClock.START);
        assertThat(signedIn.find(SAKURA, id)).isEmpty();
    }

    @Test
    void sessionInUseEndsAfterTwelveHours() {
        var id = open(members.completedAccount(SAKURA, 1, null));
        for (int i = 0; i < 35; i++) {
            clock.advance(Duration.ofMinutes(20));
            assertThat(signedIn.find(SAKURA, id)).isPresent();
        }
        clock.advance(Duration.ofMinutes(20));
        assertThat(signedIn.find(SAKURA, id)).isEmpty();
    }

    @Test
    void announcedEndIsNeverLaterThanTheRealOne() {
        var id = open(members.completedAccount(SAKURA, 1, null));
        clock.advance(Duration.ofSeconds(50));
        var end = signedIn.find(SAKURA, id).orElseThrow().getPrincipal().sessionEndsAt();
        clock.set(end.minusSeconds(1));
        assertThat(signedIn.find(SAKURA, id)).isPresent();
    }

    @Test
    void sixthSessionEndsTheOldest() {
        var account = members.completedAccount(SAKURA, 1, null);
        var first = open(account);
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofSeconds(1));
            open(account);
        }
        assertThat(sessions.endOldest(SAKURA.id(), account.id(), 5)).isEqualTo(1);
        assertThat(signedIn.find(SAKURA, first)).isEmpty();
    }

    @Test
    void lossOfEligibilityEndsTheSessionAtMidnightInTokyoAndANewOneReadsOnly() {
        var account = members.completedAccount(SAKURA, 1, TODAY.plusDays(1));
        var midnight = TODAY.plusDays(1).atStartOfDay(ZoneOffset.ofHours(9)).toInstant();
        clock.set(midnight.minusSeconds(60));
        var id = open(account);
        assertThat(signedIn.find(SAKURA, id)).isPresent();
        clock.set(midnight);
        assertThat(signedIn.find(SAKURA, id)).isEmpty();
        assertThat(signedIn.find(SAKURA, open(account))
                        .orElseThrow()
                        .getPrincipal()
                        .readOnly())
                .isTrue();
    }

    @Test
    void suspensionEndsTheSessionAtOnce() {
        var account = members.completedAccount(SAKURA, 1, null);
        var id = open(account);
        db.sql("update account set suspended_at = now()").update();
        assertThat(signedIn.find(SAKURA, id)).isEmpty();
    }

    @Test
    void expiredSessionsAreCleanedAway() {
        open(members.completedAccount(SAKURA, 1, null));
        clock.advance(Duration.ofMinutes(31));
        assertThat(sessions.deleteExpired(SAKURA)).isEqualTo(1);
    }

    private String open(Account account) {
        var factor = new ProvenFactor(ProvenFactor.Kind.PASSWORD, clock.instant());
        return sessions.open(SAKURA, account.id(), List.of(factor), null);
    }
}
