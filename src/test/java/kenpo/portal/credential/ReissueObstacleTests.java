package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.FirstSignIn;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.roster.Member;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who gets a new letter, and who has another way in or none at all. */
class ReissueObstacleTests {
    private static final SocietyId SOCIETY = new SocietyId(new UUID(0, 1));
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LATER = TODAY.plusDays(1);
    private static final Account.Restriction NONE = new Account.Restriction(null, null, null);
    private static final FirstSignIn BEGUN = FirstSignIn.NOT_BEGUN.identityConfirmed(NOW);
    private static final TemporaryCredential MIGRATION =
            new TemporaryCredential(CredentialKind.MIGRATION, NOW, NOW.plusSeconds(9));
    private static final TemporaryCredential LETTER =
            new TemporaryCredential(CredentialKind.LETTER, NOW, NOW.plusSeconds(9));

    @Test
    void anyInsuredPersonGetsOneHoweverFarTheyCame() {
        var person = person(Member.Kind.INSURED_PERSON, null, null);
        assertThat(of(person, null, null, TODAY)).isEmpty();
        assertThat(of(person, account(BEGUN, NONE), LETTER, TODAY)).isEmpty();
        assertThat(of(person, account(BEGUN, new Account.Restriction(NOW, null, null)), null, null))
                .isEmpty();
    }

    @Test
    void dependentsLeaversAndStoppedAccountsGetNone() {
        var insured = person(Member.Kind.INSURED_PERSON, null, null);
        assertThat(of(person(Member.Kind.DEPENDENT, null, null), null, null, null))
                .contains(ReissueObstacle.DEPENDENT);
        assertThat(of(person(Member.Kind.INSURED_PERSON, null, TODAY), null, null, null))
                .contains(ReissueObstacle.LEFT);
        assertThat(of(person(Member.Kind.INSURED_PERSON, null, LATER), null, null, null))
                .isEmpty();
        assertThat(of(insured, account(BEGUN, new Account.Restriction(null, NOW, null)), null, null))
                .contains(ReissueObstacle.SUSPENDED);
        assertThat(of(insured, account(BEGUN, new Account.Restriction(null, null, NOW)), null, null))
                .contains(ReissueObstacle.CLOSED);
    }

    @Test
    void earlierUserGetsNoneWhileTheMigrationIsOpenToThem() {
        var earlier = person(Member.Kind.INSURED_PERSON, "hanako01", null);
        assertThat(of(earlier, null, null, TODAY)).contains(ReissueObstacle.EARLIER_USER);
        assertThat(of(earlier, account(BEGUN, NONE), MIGRATION, TODAY)).contains(ReissueObstacle.EARLIER_USER);
        assertThat(of(earlier, null, null, TODAY.minusDays(1))).isEmpty();
        assertThat(of(earlier, null, null, null)).isEmpty();
    }

    @Test
    void earlierUserWhoseMigrationIsOverOrFrozenGetsOne() {
        var earlier = person(Member.Kind.INSURED_PERSON, "hanako01", null);
        var frozen = account(BEGUN, new Account.Restriction(NOW, null, null));
        assertThat(of(earlier, frozen, MIGRATION, TODAY)).isEmpty();
        assertThat(of(earlier, account(BEGUN, NONE), LETTER, TODAY)).isEmpty();
    }

    private static Optional<ReissueObstacle> of(
            Member person,
            @Nullable Account account,
            @Nullable TemporaryCredential credential,
            @Nullable LocalDate migrationUntil) {
        var settings = TestSettings.migrating(migrationUntil, false).settings();
        return ReissueObstacle.of(person, account, credential, TODAY, settings);
    }

    private static Account account(FirstSignIn progress, Account.Restriction restriction) {
        return new Account(
                SOCIETY,
                new AccountId(new UUID(0, 2)),
                new MemberId(new UUID(0, 3)),
                Locale.JAPANESE,
                progress,
                null,
                restriction,
                null,
                null,
                null);
    }

    private static Member person(Member.Kind kind, @Nullable String earlierUserId, @Nullable LocalDate lostOn) {
        return new Member(
                new MemberId(new UUID(0, 3)),
                SOCIETY,
                new CardNumber("1023", "004512", "00"),
                kind,
                null,
                "佐藤 花子",
                "サトウ ハナコ",
                LocalDate.of(1980, 1, 1),
                LocalDate.of(2020, 4, 1),
                lostOn,
                null,
                earlierUserId,
                null,
                null,
                null,
                null);
    }
}
