package kenpo.portal.staff.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.FirstSignIn;
import kenpo.portal.account.Mailbox;
import kenpo.portal.credential.AccountLock;
import kenpo.portal.credential.CredentialKind;
import kenpo.portal.credential.Factor;
import kenpo.portal.credential.TemporaryCredential;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.mail.MailTried;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.roster.Member;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.Method;
import kenpo.portal.society.SocietyId;
import kenpo.portal.society.SocietySettings;
import kenpo.portal.web.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said on the phone in each situation, and that no situation is without words. */
class DiagnosisTests {
    private static final SocietyId SOCIETY = new SocietyId(new UUID(0, 1));
    private static final Instant NOW = MutableClock.START;
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, kenpo.portal.roster.Eligibility.ZONE);
    private static final EmailAddress EMAIL = new EmailAddress("hana@example.com");
    private static final FirstSignIn DONE = FirstSignIn.NOT_BEGUN
            .identityConfirmed(NOW)
            .emailProposed(EMAIL)
            .emailConfirmed(NOW)
            .methodChosen(Method.PASSKEY)
            .completed(NOW);
    private static final TemporaryCredential LETTER =
            new TemporaryCredential(CredentialKind.LETTER, NOW.minus(Duration.ofDays(3)), NOW.plus(Duration.ofDays(5)));

    private final PhoneWording wording = new PhoneWording(Messages.all());

    @Test
    void dependentHasNoAccount() {
        assertThat(of(facts(member(Member.Kind.DEPENDENT, null), null))).isEqualTo(new Situation.Dependent());
    }

    @Test
    void whoHasLeftMayReadForAWhile() {
        var left = TODAY.minusDays(1);
        assertThat(of(facts(member(left), account(DONE, NOW, null, null, left))))
                .isEqualTo(new Situation.Left(left, left.plusMonths(24)));
        assertThat(of(facts(member(left), null))).isEqualTo(new Situation.Left(left, null));
        assertThat(of(facts(member(Member.Kind.DEPENDENT, left), null))).isEqualTo(new Situation.Left(left, null));
    }

    @Test
    void suspendedByTheOfficeComesBeforeLocks() {
        var facts = facts(member(null), account(DONE, NOW, null, NOW, null))
                .with(lock(Factor.PASSWORD, 6, NOW.plusSeconds(9)));
        assertThat(of(facts)).isEqualTo(new Situation.Suspended(NOW));
        assertThat(wording.of(of(facts), Locale.JAPANESE).helps()).contains(OfficeAction.RESUME);
    }

    @Test
    void nobodySignsInWithoutACredential() {
        assertThat(of(facts(member(null), null))).isEqualTo(new Situation.WithoutCredential());
        assertThat(of(facts(member(null), account(FirstSignIn.NOT_BEGUN, null, null, null, null))))
                .isEqualTo(new Situation.WithoutCredential());
    }

    @Test
    void frozenSaysWhatWasWrongAndHowOften() {
        var facts = facts(member(null), account(FirstSignIn.NOT_BEGUN, null, NOW, null, null))
                .with(LETTER)
                .with(lock(Factor.DATE_OF_BIRTH, 5, null));
        assertThat(of(facts)).isEqualTo(new Situation.Frozen(Factor.DATE_OF_BIRTH, 5));
        assertThat(said(facts)).isEqualTo("生年月日が5回違ったため凍結していて、通知書の再発行が必要です。");
        assertThat(wording.of(of(facts), Locale.JAPANESE).helps()).contains(OfficeAction.REISSUE);
        assertThat(Fitting.obstacle(OfficeAction.REISSUE, facts.facts())).isEmpty();
    }

    @Test
    void methodNotSetUpInTimeFreezesToo() {
        var early = DONE.completed(NOW.minus(Duration.ofDays(15)));
        assertThat(of(facts(member(null), account(early, null, null, null, null))))
                .isEqualTo(new Situation.SetUpTooLate(TODAY.minusDays(1)));
        var inTime = DONE.completed(NOW.minus(Duration.ofDays(14)));
        assertThat(of(facts(member(null), account(inTime, null, null, null, null))))
                .isEqualTo(new Situation.MethodNotSetUp(TODAY));
    }

    @Test
    void expiredCredentialNeedsANewLetter() {
        var expired = new TemporaryCredential(CredentialKind.LETTER, NOW.minus(Duration.ofDays(90)), NOW);
        var facts = facts(member(null), account(FirstSignIn.NOT_BEGUN, null, null, null, null))
                .with(expired);
        assertThat(of(facts)).isInstanceOf(Situation.CredentialExpired.class);
    }

    @Test
    void waitSaysUntilWhen() {
        var until = Instant.parse("2026-11-22T01:41:30Z");
        var facts = inUse().with(lock(Factor.AUTHENTICATOR_APP, 5, until));
        assertThat(of(facts)).isEqualTo(new Situation.Waiting(Factor.AUTHENTICATOR_APP, 5, until));
        assertThat(said(facts)).isEqualTo("認証アプリのコードが5回違ったため、10時42分までログインを止めています。");
        assertThat(wording.of(of(facts), Locale.JAPANESE).helps()).contains(OfficeAction.UNLOCK);
    }

    @Test
    void whatIsDisabledIsNotWaitedFor() {
        var facts = inUse().with(new AccountLock(Factor.PASSWORD, 50, true, null, NOW));
        assertThat(of(facts)).isEqualTo(new Situation.FactorDisabled(Factor.PASSWORD, 50));
        assertThat(wording.of(of(facts), Locale.JAPANESE).helps()).isEmpty();
        var app = inUse().with(new AccountLock(Factor.AUTHENTICATOR_APP, 50, true, null, NOW));
        assertThat(wording.of(of(app), Locale.JAPANESE).helps()).contains(OfficeAction.RESET_METHODS);
    }

    @Test
    void firstSignInIsToldStepByStep() {
        var identity = FirstSignIn.NOT_BEGUN.identityConfirmed(NOW);
        assertThat(of(first(FirstSignIn.NOT_BEGUN))).isInstanceOf(Situation.CredentialUnused.class);
        assertThat(of(first(identity).pending())).isEqualTo(new Situation.TermsUnread());
        assertThat(of(first(identity))).isEqualTo(new Situation.EmailMissing());
        assertThat(of(first(identity.emailProposed(EMAIL)))).isEqualTo(new Situation.ConfirmationUnderWay());
        var confirmed = identity.emailProposed(EMAIL).emailConfirmed(NOW);
        assertThat(of(first(confirmed))).isEqualTo(new Situation.MethodUnchosen());
        assertThat(of(first(confirmed.methodChosen(Method.PASSKEY)))).isEqualTo(new Situation.PasswordUnset());
    }

    @Test
    void confirmationMailIsToldToHaveArrivedOrNot() {
        var waiting =
                first(FirstSignIn.NOT_BEGUN.identityConfirmed(NOW).emailProposed(new EmailAddress("h@exmaple.com")));
        assertThat(of(waiting.with(MailTried.Outcome.ACCEPTED, "250")))
                .isEqualTo(new Situation.ConfirmationArrived(NOW));
        assertThat(of(waiting.with(MailTried.Outcome.POSTPONED, "450")))
                .isEqualTo(new Situation.ConfirmationUnderWay());
        var refused = waiting.with(MailTried.Outcome.REFUSED, "550 5.1.2");
        assertThat(of(refused)).isEqualTo(new Situation.ConfirmationRefused("exmaple.com", "550 5.1.2"));
        assertThat(said(refused)).contains("exmaple.com").contains("入力の間違い").doesNotContain("h@");
    }

    @Test
    void refusedMailOfAMemberIsForTheOfficeToMend() {
        var facts = inUse().with(MailTried.Outcome.REFUSED, "550 5.2.2");
        assertThat(of(facts)).isEqualTo(new Situation.MailRefused("example.com", "550 5.2.2"));
        assertThat(wording.of(of(facts), Locale.JAPANESE).helps()).contains(OfficeAction.CHANGE_EMAIL);
    }

    @Test
    void someWrongAnswersStopNobody() {
        assertThat(of(inUse().with(lock(Factor.PASSWORD, 2, null))))
                .isEqualTo(new Situation.WrongLately(Factor.PASSWORD, 2));
    }

    @Test
    void newTermsAreToldBeforeNothing() {
        assertThat(of(inUse().pending())).isEqualTo(new Situation.TermsPending());
        assertThat(of(inUse())).isEqualTo(new Situation.NothingStops(NOW));
    }

    @ParameterizedTest
    @MethodSource("everySituation")
    void everySituationHasWordsInBothLanguages(Situation situation) {
        for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var card = wording.of(situation, language);
            for (var words : List.of(card.state(), card.say())) {
                var text = Messages.all().getMessage(words.key(), words.array(), language);
                assertThat(text).isNotBlank().doesNotContain("{");
            }
            assertThat(Messages.all().getMessage(card.say().key(), card.say().array(), language))
                    .matches("(?s)[「“].*[」”]");
            assertThat(card.mayTell().size() + card.mustNotTell().size()).isPositive();
        }
    }

    @Test
    void noSituationIsLeftOutOfTheseTests() {
        var tested = everySituation().stream().map(Object::getClass).collect(Collectors.toSet());
        for (var situation : Situation.class.getPermittedSubclasses()) {
            assertThat(tested.contains(situation)).as(situation.getSimpleName()).isTrue();
        }
    }

    static List<Situation> everySituation() {
        return List.of(
                new Situation.Dependent(),
                new Situation.Left(TODAY, null),
                new Situation.Left(TODAY, TODAY),
                new Situation.Closed(),
                new Situation.Suspended(NOW),
                new Situation.WithoutCredential(),
                new Situation.Frozen(Factor.DATE_OF_BIRTH, 5),
                new Situation.SetUpTooLate(TODAY),
                new Situation.CredentialExpired(TODAY),
                new Situation.FactorDisabled(Factor.PASSWORD, 50),
                new Situation.FactorDisabled(Factor.EMAIL_CODE, 50),
                new Situation.Waiting(Factor.PASSWORD, 5, NOW),
                new Situation.CredentialUnused(NOW, TODAY),
                new Situation.TermsUnread(),
                new Situation.EmailMissing(),
                new Situation.ConfirmationRefused("example.com", "550 5.1.1"),
                new Situation.ConfirmationArrived(NOW),
                new Situation.ConfirmationUnderWay(),
                new Situation.MethodUnchosen(),
                new Situation.PasswordUnset(),
                new Situation.MethodNotSetUp(TODAY),
                new Situation.MailRefused("example.com", "550 5.7.1"),
                new Situation.WrongLately(Factor.PASSWORD, 2),
                new Situation.TermsPending(),
                new Situation.NothingStops(null),
                new Situation.NothingStops(NOW));
    }

    private String said(Given given) {
        var card = wording.of(of(given), Locale.JAPANESE);
        return Messages.all().getMessage(card.state().key(), card.state().array(), Locale.JAPANESE);
    }

    private static Situation of(Given given) {
        return Diagnosis.of(given.facts());
    }

    private static Given inUse() {
        return facts(member(null), account(DONE, NOW, null, null, null));
    }

    private static Given first(FirstSignIn progress) {
        return facts(member(null), account(progress, null, null, null, null)).with(LETTER);
    }

    private static Given facts(Member member, @Nullable Account account) {
        return new Given(
                new MemberFacts(member, account, null, List.of(), null, false, NOW, SocietySettings.defaults()));
    }

    /** Facts to which others are added. */
    private record Given(MemberFacts facts) {
        Given with(TemporaryCredential credential) {
            return changed(credential, facts.locks(), facts.mailbox(), facts.termsPending());
        }

        Given with(AccountLock lock) {
            return changed(facts.credential(), List.of(lock), facts.mailbox(), facts.termsPending());
        }

        Given with(MailTried.Outcome outcome, String reply) {
            return changed(facts.credential(), facts.locks(), new Mailbox(outcome, reply, NOW), facts.termsPending());
        }

        Given pending() {
            return changed(facts.credential(), facts.locks(), facts.mailbox(), true);
        }

        private Given changed(
                @Nullable TemporaryCredential credential,
                List<AccountLock> locks,
                @Nullable Mailbox mailbox,
                boolean pending) {
            return new Given(new MemberFacts(
                    facts.member(),
                    facts.account(),
                    credential,
                    locks,
                    mailbox,
                    pending,
                    facts.now(),
                    facts.settings()));
        }
    }

    private static AccountLock lock(Factor factor, int failures, @Nullable Instant until) {
        return new AccountLock(factor, failures, false, until, NOW);
    }

    private static Account account(
            FirstSignIn progress,
            @Nullable Instant methodSetUpAt,
            @Nullable Instant frozenAt,
            @Nullable Instant suspendedAt,
            @Nullable LocalDate lostOn) {
        return new Account(
                SOCIETY,
                new AccountId(new UUID(0, 2)),
                new MemberId(new UUID(0, 3)),
                Locale.JAPANESE,
                progress,
                methodSetUpAt,
                new Account.Restriction(frozenAt, suspendedAt, null),
                lostOn,
                null,
                methodSetUpAt);
    }

    private static Member member(@Nullable LocalDate lostOn) {
        return member(Member.Kind.INSURED_PERSON, lostOn);
    }

    private static Member member(Member.Kind kind, @Nullable LocalDate lostOn) {
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
                null,
                null,
                null,
                null,
                null);
    }
}
