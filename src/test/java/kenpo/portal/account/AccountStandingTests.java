package kenpo.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.Method;
import kenpo.portal.society.SocietyId;
import kenpo.portal.society.SocietySettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountStandingTests {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final FirstSignIn DONE = FirstSignIn.NOT_BEGUN
            .identityConfirmed(NOW)
            .emailProposed(new EmailAddress("hanako@example.com"))
            .emailConfirmed(NOW)
            .methodChosen(Method.EMAIL_CODE)
            .completed(NOW);
    private static final Account.Restriction NONE = new Account.Restriction(null, null, null);

    @Test
    void personStillInsuredIsActive() {
        assertThat(standing(DONE, NONE, null)).isEqualTo(new AccountStanding.Active());
    }

    @Test
    void lossInTheFutureChangesNothingYet() {
        assertThat(standing(DONE, NONE, TODAY.plusDays(1))).isEqualTo(new AccountStanding.Active());
    }

    @Test
    void fromTheDayOfLossThePersonOnlyReads() {
        var until = TODAY.plusMonths(24);
        assertThat(standing(DONE, NONE, TODAY)).isEqualTo(new AccountStanding.ReadOnly(until));
    }

    @Test
    void twentyFourMonthsLaterTheAccountIsClosed() {
        assertThat(standing(DONE, NONE, TODAY.minusMonths(24))).isEqualTo(new AccountStanding.Closed());
        assertThat(standing(DONE, NONE, TODAY.minusMonths(24).plusDays(1)))
                .isInstanceOf(AccountStanding.ReadOnly.class);
    }

    @Test
    void lossEndsAnUnfinishedFirstSignIn() {
        assertThat(standing(FirstSignIn.NOT_BEGUN, NONE, TODAY)).isEqualTo(new AccountStanding.Closed());
    }

    @Test
    void frozenSuspendedAndClosedMayNotSignIn() {
        assertThat(standing(DONE, new Account.Restriction(NOW, null, null), null)
                        .maySignIn())
                .isFalse();
        assertThat(standing(DONE, new Account.Restriction(null, NOW, null), null)
                        .maySignIn())
                .isFalse();
        assertThat(standing(DONE, new Account.Restriction(null, null, NOW), null)
                        .maySignIn())
                .isFalse();
    }

    @Test
    void methodNotSetUpInTimeFreezesTheAccount() {
        var setUp = DONE.methodChosen(Method.PASSKEY).completed(NOW.minus(Duration.ofDays(14)));
        assertThat(standing(setUp, NONE, null)).isEqualTo(new AccountStanding.Active());
        var late = DONE.methodChosen(Method.PASSKEY).completed(NOW.minus(Duration.ofDays(15)));
        assertThat(standing(late, NONE, null)).isEqualTo(new AccountStanding.Frozen());
    }

    @Test
    void lossEndsAFirstSignInWhoseMethodIsNotSetUp() {
        var left = DONE.methodChosen(Method.AUTHENTICATOR_APP);
        assertThat(standing(left, NONE, TODAY)).isEqualTo(new AccountStanding.Closed());
    }

    @Test
    void suspensionWeighsMoreThanReading() {
        assertThat(standing(DONE, new Account.Restriction(null, NOW, null), TODAY))
                .isEqualTo(new AccountStanding.Suspended());
    }

    private static AccountStanding standing(
            FirstSignIn progress, Account.Restriction restriction, @Nullable LocalDate lostOn) {
        var account = new Account(
                new SocietyId(new UUID(0, 1)),
                new AccountId(new UUID(0, 2)),
                new MemberId(new UUID(0, 3)),
                Locale.JAPANESE,
                progress,
                progress.method() == Method.EMAIL_CODE ? progress.completedAt() : null,
                restriction,
                lostOn,
                null,
                null);
        return account.standing(TODAY, SocietySettings.defaults());
    }
}
