package kenpo.portal.recovery.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.FirstSignIn;
import kenpo.portal.credential.Asker;
import kenpo.portal.credential.FactorCounts;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.credential.SecondFactor;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.Method;
import kenpo.portal.society.SocietyId;
import kenpo.portal.society.SocietySettings.RecoveryRule;
import kenpo.portal.society.SocietySettings.RecoveryRule.MailOnly;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which way back is open to whom. */
class RecoveryFactsTests {
    private static final SocietyId SOCIETY = new SocietyId(new UUID(0, 1));
    private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");
    private static final RecoveryTicket TICKET =
            new RecoveryTicket(SOCIETY, new FlowKey(new byte[32]), new Asker(new byte[32]));
    private static final FactorCounts MAILED_CODES = new FactorCounts(0, 0, true, 0);

    @Test
    void strongestFactorBesideTheMailboxIsAskedForFirst() {
        var all = List.of(SecondFactor.PASSKEY, SecondFactor.AUTHENTICATOR_APP, SecondFactor.RECOVERY_CODE);

        assertThat(state("a@example.com", all, new FactorCounts(1, 1, false, 3), MailOnly.PRIVATE, null))
                .isInstanceOfSatisfying(
                        Recovery.AwaitingPasskey.class,
                        state -> assertThat(state.others())
                                .containsExactly(RecoveryFactor.AUTHENTICATOR_APP, RecoveryFactor.RECOVERY_CODE));
    }

    @Test
    void anotherFactorIsAskedForOnlyWhereItIsOpen() {
        var app = List.of(SecondFactor.AUTHENTICATOR_APP, SecondFactor.RECOVERY_CODE);
        var counts = new FactorCounts(0, 1, false, 1);

        assertThat(state("a@example.com", app, counts, MailOnly.ALWAYS, RecoveryFactor.RECOVERY_CODE))
                .isInstanceOf(Recovery.AwaitingRecoveryCode.class);
        assertThat(state("a@example.com", app, counts, MailOnly.ALWAYS, RecoveryFactor.ROSTER_FACTS))
                .isInstanceOf(Recovery.AwaitingAuthenticatorAppCode.class);
        assertThat(state("a@example.com", app, counts, MailOnly.ALWAYS, RecoveryFactor.PASSKEY))
                .isInstanceOf(Recovery.AwaitingAuthenticatorAppCode.class);
    }

    @ParameterizedTest
    @EnumSource
    void mailedCodeIsNeverTheOtherFactor(MailOnly rule) {
        var state = state("a@kaisha.co.jp", List.of(SecondFactor.EMAIL_CODE), MAILED_CODES, rule, null);

        switch (rule) {
            case NEVER, PRIVATE -> assertThat(state).isInstanceOf(Recovery.WithoutFactor.class);
            case ALWAYS -> assertThat(state).isInstanceOf(Recovery.AwaitingRosterFacts.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a@example.com,         true",
        "a@kaisha.co.jp,        false",
        "a@KAISHA.co.jp,        false",
        "a@tokyo.kaisha.co.jp,  false",
        "a@notkaisha.co.jp,     true",
        "a@co.jp,               true"
    })
    void factsStandBesidePrivateMailboxesAlone(String address, boolean allowed) {
        var state = state(address, List.of(SecondFactor.EMAIL_CODE), MAILED_CODES, MailOnly.PRIVATE, null);

        assertThat(state instanceof Recovery.AwaitingRosterFacts).isEqualTo(allowed);
    }

    @Test
    void mailboxTheOfficePutInLatelyDoesNotStandBesideTheFacts() {
        for (var byOffice : List.of(true, false)) {
            var facts = new RecoveryFacts(
                    TICKET,
                    account("a@example.com"),
                    List.of(SecondFactor.EMAIL_CODE),
                    MAILED_CODES,
                    new RecoveryRule(MailOnly.ALWAYS, Set.of(), 5, 60),
                    byOffice,
                    false,
                    RecoveryFactor.ROSTER_FACTS,
                    false);
            assertThat(facts.state() instanceof Recovery.AwaitingRosterFacts).isEqualTo(!byOffice);
        }
    }

    @Test
    void factsAreNothingForWhoHasAStrongerMethodEvenWhereItCannotBeShown() {
        var elsewhere = new FactorCounts(1, 0, true, 0);

        assertThat(state("a@example.com", List.of(SecondFactor.EMAIL_CODE), elsewhere, MailOnly.ALWAYS, null))
                .isEqualTo(new Recovery.WithoutFactor(
                        TICKET, account("a@example.com").id(), true));
        assertThat(state("a@example.com", List.of(), new FactorCounts(1, 0, false, 0), MailOnly.ALWAYS, null))
                .isInstanceOf(Recovery.WithoutFactor.class);
    }

    @Test
    void recoveryCodeComesBeforeTheFacts() {
        var both = List.of(SecondFactor.EMAIL_CODE, SecondFactor.RECOVERY_CODE);

        assertThat(state("a@example.com", both, new FactorCounts(0, 0, true, 2), MailOnly.PRIVATE, null))
                .isInstanceOfSatisfying(
                        Recovery.AwaitingRecoveryCode.class,
                        state -> assertThat(state.others()).containsExactly(RecoveryFactor.ROSTER_FACTS));
    }

    @Test
    void passwordIsChosenOnceAFactorWasShown() {
        var facts = new RecoveryFacts(
                TICKET,
                account("a@example.com"),
                List.of(SecondFactor.EMAIL_CODE),
                MAILED_CODES,
                new RecoveryRule(MailOnly.NEVER, Set.of(), 5, 60),
                false,
                false,
                null,
                true);

        assertThat(facts.state())
                .isInstanceOfSatisfying(
                        Recovery.ChoosingPassword.class,
                        state -> assertThat(state.longerAdvised()).isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void rememberedBrowserStandsBesideAnyMailboxWhereverTheFactsDo(MailOnly rule) {
        assertThat(remembered("a@kaisha.co.jp", List.of(SecondFactor.EMAIL_CODE), MAILED_CODES, rule))
                .isInstanceOf(Recovery.AwaitingRememberedBrowser.class);
    }

    @Test
    void rememberedBrowserComesAfterWhatIsBoundToADeviceAndBeforeWhatIsUsedUp() {
        var all = List.of(SecondFactor.PASSKEY, SecondFactor.AUTHENTICATOR_APP, SecondFactor.RECOVERY_CODE);
        var state = remembered("a@example.com", all, new FactorCounts(1, 1, false, 3), MailOnly.PRIVATE);

        assertThat(state)
                .isInstanceOfSatisfying(
                        Recovery.AwaitingPasskey.class,
                        waiting -> assertThat(waiting.others())
                                .containsExactly(
                                        RecoveryFactor.AUTHENTICATOR_APP,
                                        RecoveryFactor.REMEMBERED_BROWSER,
                                        RecoveryFactor.RECOVERY_CODE));
    }

    private static Recovery remembered(
            String address, List<SecondFactor> registered, FactorCounts counts, MailOnly rule) {
        return state(address, registered, counts, rule, true, null);
    }

    private static Recovery state(
            String address,
            List<SecondFactor> registered,
            FactorCounts counts,
            MailOnly rule,
            @Nullable RecoveryFactor askedFor) {
        return state(address, registered, counts, rule, false, askedFor);
    }

    private static Recovery state(
            String address,
            List<SecondFactor> registered,
            FactorCounts counts,
            MailOnly rule,
            boolean remembered,
            @Nullable RecoveryFactor askedFor) {
        return new RecoveryFacts(
                        TICKET,
                        account(address),
                        registered,
                        counts,
                        new RecoveryRule(rule, Set.of("kaisha.co.jp"), 5, 60),
                        false,
                        remembered,
                        askedFor,
                        false)
                .state();
    }

    private static Account account(String address) {
        return new Account(
                SOCIETY,
                new AccountId(new UUID(0, 2)),
                new MemberId(new UUID(0, 3)),
                Locale.JAPANESE,
                new FirstSignIn(NOW, new EmailAddress(address), NOW, Method.EMAIL_CODE, NOW),
                NOW,
                new Account.Restriction(null, null, null),
                null,
                null,
                null);
    }
}
