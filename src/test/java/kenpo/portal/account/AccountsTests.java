package kenpo.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Locale;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestMembers;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.society.Society;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AccountsTests {
    private static final Society SAKURA = TestSocieties.sakura();
    private static final EmailAddress EMAIL = new EmailAddress("hanako@example.com");

    @Autowired
    private Accounts accounts;

    @Autowired
    private UserIds userIds;

    @Autowired
    private TestMembers members;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void openingTwiceGivesTheSameAccount() {
        var member = members.insuredPerson(SAKURA, 1, null);
        var first = accounts.openFor(SAKURA.id(), member);
        assertThat(accounts.openFor(SAKURA.id(), member)).isEqualTo(first);
    }

    @Test
    void progressMovesOnFromWhereItWas() {
        var account = members.account(SAKURA, 1);
        var confirmed = FirstSignIn.NOT_BEGUN.identityConfirmed(MutableClock.START);
        assertThat(accounts.advance(SAKURA.id(), account.id(), FirstSignIn.NOT_BEGUN, confirmed))
                .isTrue();
        assertThat(accounts.find(SAKURA.id(), account.id()).orElseThrow().firstSignIn())
                .isEqualTo(confirmed);
    }

    @Test
    void progressThatAnotherTabMadeIsNotOverwritten() {
        var account = members.account(SAKURA, 1);
        var confirmed = FirstSignIn.NOT_BEGUN.identityConfirmed(MutableClock.START);
        var further = confirmed.emailProposed(EMAIL);
        accounts.advance(SAKURA.id(), account.id(), FirstSignIn.NOT_BEGUN, confirmed);
        accounts.advance(SAKURA.id(), account.id(), confirmed, further);
        assertThat(accounts.advance(SAKURA.id(), account.id(), FirstSignIn.NOT_BEGUN, confirmed))
                .isFalse();
        assertThat(accounts.find(SAKURA.id(), account.id()).orElseThrow().firstSignIn())
                .isEqualTo(further);
    }

    @Test
    void addressIsConfirmedOnceAndOnlyWhileItIsTheOneWaitedFor() {
        var account = members.account(SAKURA, 1);
        var waiting =
                FirstSignIn.NOT_BEGUN.identityConfirmed(MutableClock.START).emailProposed(EMAIL);
        accounts.advance(SAKURA.id(), account.id(), FirstSignIn.NOT_BEGUN, waiting);
        assertThat(accounts.confirmEmail(SAKURA.id(), account.id(), new EmailAddress("other@example.com")))
                .isFalse();
        assertThat(accounts.confirmEmail(SAKURA.id(), account.id(), EMAIL)).isTrue();
        assertThat(accounts.confirmEmail(SAKURA.id(), account.id(), EMAIL)).isFalse();
    }

    @Test
    void methodCountsAsSetUpEvenWhereTheServerThatCompletedHasItsClockAhead() {
        var account = members.completedAccount(SAKURA, 1, null);
        jdbc.sql("update account set method = 'AUTHENTICATOR_APP', completed_at = :ahead")
                .param("ahead", Timestamp.from(clock.instant().plusSeconds(90)))
                .update();

        accounts.methodSetUp(SAKURA.id(), account.id());

        assertThat(accounts.find(SAKURA.id(), account.id()).orElseThrow().isMethodSetUp())
                .isTrue();
    }

    @Test
    void accountIsFoundByItsActiveUserIdWhateverTheCase() {
        var account = members.completedAccount(SAKURA, 1, null);
        assertThat(accounts.byUserId(SAKURA.id(), new UserId("MEMBER1"))).contains(account);
    }

    @Test
    void reservedUserIdSignsNobodyIn() {
        var account = members.account(SAKURA, 1);
        userIds.reserve(SAKURA.id(), account.member(), new UserId("hanako2026"), UserIds.Kind.CHOSEN);
        assertThat(accounts.byUserId(SAKURA.id(), new UserId("hanako2026"))).isEmpty();
    }

    @Test
    void userIdOfAnotherPersonIsRefusedWhateverTheCaseAndForEver() {
        var one = members.account(SAKURA, 1);
        var other = members.account(SAKURA, 2);
        userIds.reserve(SAKURA.id(), one.member(), new UserId("hanako2026"), UserIds.Kind.CHOSEN);
        userIds.activate(SAKURA.id(), one.member(), new UserId("hanako2026"));
        userIds.reserve(SAKURA.id(), one.member(), new UserId("hanako2027"), UserIds.Kind.CHOSEN);
        userIds.activate(SAKURA.id(), one.member(), new UserId("hanako2027"));
        assertThat(userIds.reserve(SAKURA.id(), other.member(), new UserId("HANAKO2026"), UserIds.Kind.CHOSEN))
                .isFalse();
    }

    @Test
    void userIdOnlyLookedAtIsFreeForOthersAgainButOneThatSignedInNeverIs() {
        var one = members.completedAccount(SAKURA, 1, null);
        var other = members.account(SAKURA, 2);
        userIds.reserve(SAKURA.id(), one.member(), new UserId("hanako2026"), UserIds.Kind.CHOSEN);
        userIds.releaseUnused(SAKURA.id(), one.member());
        assertThat(userIds.present(SAKURA.id(), one.member())).contains(new UserId("member1"));
        assertThat(userIds.reserve(SAKURA.id(), other.member(), new UserId("Hanako2026"), UserIds.Kind.CHOSEN))
                .isTrue();
        assertThat(userIds.isOwn(SAKURA.id(), one.member(), new UserId("hanako2026")))
                .isFalse();
        assertThat(userIds.reserve(SAKURA.id(), other.member(), new UserId("member1"), UserIds.Kind.CHOSEN))
                .isFalse();
    }

    @Test
    void temporaryUserIdCannotBeKept() {
        var account = members.account(SAKURA, 1);
        var temporary = new UserId("t-abcd2345");
        userIds.reserve(SAKURA.id(), account.member(), temporary, UserIds.Kind.TEMPORARY);
        assertThat(userIds.isOwn(SAKURA.id(), account.member(), temporary)).isFalse();
        assertThat(userIds.takeUpAgain(SAKURA.id(), account.member(), temporary))
                .isFalse();
    }

    @Test
    void chosenUserIdHoldsNoHyphenEvenForTheDatabase() {
        var account = members.account(SAKURA, 1);
        assertThatThrownBy(() ->
                        userIds.reserve(SAKURA.id(), account.member(), new UserId("hana-ko26"), UserIds.Kind.CHOSEN))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void earlierUserIdMayBeKeptWhateverItsForm() {
        var account = members.account(SAKURA, 1);
        var earlier = new UserId("h-k");
        var chosen = new UserId("hanako2026");
        userIds.reserve(SAKURA.id(), account.member(), earlier, UserIds.Kind.EARLIER);
        clock.advance(Duration.ofMinutes(1));
        userIds.reserve(SAKURA.id(), account.member(), chosen, UserIds.Kind.CHOSEN);
        assertThat(userIds.present(SAKURA.id(), account.member())).contains(chosen);
        clock.advance(Duration.ofMinutes(1));
        assertThat(userIds.takeUpAgain(SAKURA.id(), account.member(), earlier)).isTrue();
        assertThat(userIds.present(SAKURA.id(), account.member())).contains(earlier);
    }

    @Test
    void signInIsRememberedAndTheOneBeforeIsTold() {
        var account = members.completedAccount(SAKURA, 1, null);
        assertThat(accounts.signedIn(SAKURA.id(), account.id())).isNull();
        clock.advance(Duration.ofDays(1));
        assertThat(accounts.signedIn(SAKURA.id(), account.id())).isEqualTo(MutableClock.START);
        assertThat(accounts.find(SAKURA.id(), account.id()).orElseThrow().lastSignIn())
                .isEqualTo(MutableClock.START.plus(Duration.ofDays(1)));
    }

    @Test
    void languageThatStandsAlreadyIsNotWrittenAgain() {
        var account = members.account(SAKURA, 1).id();
        accounts.speak(SAKURA.id(), account, Locale.ENGLISH);
        assertThat(accounts.find(SAKURA.id(), account).orElseThrow().language()).isEqualTo(Locale.ENGLISH);
        var written = rowVersion(account);
        accounts.speak(SAKURA.id(), account, Locale.ENGLISH);
        assertThat(rowVersion(account)).isEqualTo(written);
        accounts.speak(SAKURA.id(), account, Locale.JAPANESE);
        assertThat(accounts.find(SAKURA.id(), account).orElseThrow().language()).isEqualTo(Locale.JAPANESE);
    }

    private String rowVersion(AccountId account) {
        return jdbc.sql("select ctid::text from account where account_id = :account")
                .param("account", account.value())
                .query(String.class)
                .single();
    }

    @Test
    void startingAnewKeepsTheUserIdReserved() {
        var account = members.completedAccount(SAKURA, 1, null);
        accounts.startAnew(SAKURA.id(), account.id());
        assertThat(accounts.find(SAKURA.id(), account.id()).orElseThrow().firstSignIn())
                .isEqualTo(FirstSignIn.NOT_BEGUN);
        assertThat(userIds.present(SAKURA.id(), account.member())).contains(new UserId("member1"));
    }
}
