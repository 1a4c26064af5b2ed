package kenpo.portal.signin.flow;

import static kenpo.portal.signin.flow.TestSignIns.ACCOUNT;
import static kenpo.portal.signin.flow.TestSignIns.EMAIL;
import static kenpo.portal.signin.flow.TestSignIns.EVERYDAY;
import static kenpo.portal.signin.flow.TestSignIns.LETTER;
import static kenpo.portal.signin.flow.TestSignIns.MEMBER;
import static kenpo.portal.signin.flow.TestSignIns.MOMIJI;
import static kenpo.portal.signin.flow.TestSignIns.NOW;
import static kenpo.portal.signin.flow.TestSignIns.OTHER_ACCOUNT;
import static kenpo.portal.signin.flow.TestSignIns.SAKURA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import kenpo.portal.account.FirstSignIn;
import kenpo.portal.credential.Confirmation;
import kenpo.portal.credential.Purpose;
import kenpo.portal.credential.SecondFactor;
import kenpo.portal.credential.TestProofs;
import kenpo.portal.roster.MemberId;
import kenpo.portal.roster.TestMatches;
import kenpo.portal.society.Method;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SignInTests {
    private static final FirstSignIn IDENTITY_CONFIRMED = FirstSignIn.NOT_BEGUN.identityConfirmed(NOW);
    private static final FirstSignIn EMAIL_CONFIRMED =
            IDENTITY_CONFIRMED.emailProposed(EMAIL).emailConfirmed(NOW);
    private static final FirstSignIn METHOD_CHOSEN = EMAIL_CONFIRMED.methodChosen(Method.EMAIL_CODE);

    @Nested
    class FirstSignInBegins {
        @Test
        void withTheDateOfBirthForNewcomers() {
            assertThat(LETTER.state()).isInstanceOf(SignIn.AwaitingIdentityCheck.class);
        }

        @Test
        void withACodeToTheRosterAddressForEarlierUsers() {
            var state = TestSignIns.earlierUser(Confirmation.ROSTER_EMAIL).state();
            assertThat(state).isInstanceOf(SignIn.AwaitingRosterEmailCode.class);
        }

        @Test
        void withThePostedCodeForEarlierUsersWithoutAnAddress() {
            var state = TestSignIns.earlierUser(Confirmation.POSTED_CODE).state();
            assertThat(state).isInstanceOf(SignIn.AwaitingPostedCode.class);
        }

        @Test
        void withTheOutstandingCodeEvenWhenFurtherStepsWereDoneElsewhere() {
            var elsewhere = TestSignIns.at(TestSignIns.earlierUser(Confirmation.POSTED_CODE), METHOD_CHOSEN);
            assertThat(elsewhere.state()).isInstanceOf(SignIn.AwaitingPostedCode.class);
        }
    }

    @Nested
    class FirstSignInResumes {
        @Test
        void atTheTermsAfterTheDateOfBirth() {
            var facts = TestSignIns.at(LETTER, IDENTITY_CONFIRMED);
            assertThat(facts.state()).isInstanceOf(SignIn.AwaitingTermsAcceptance.class);
        }

        @Test
        void atTheAddressWhenTheTermsWereAcceptedBefore() {
            var facts = TestSignIns.withTerms(TestSignIns.at(LETTER, IDENTITY_CONFIRMED), true);
            assertThat(facts.state()).isInstanceOf(SignIn.AwaitingEmailAddress.class);
        }

        @Test
        void atTheTermsWhenANewVersionCameIntoForceMeanwhile() {
            var facts = TestSignIns.at(LETTER, METHOD_CHOSEN);
            assertThat(facts.state()).isInstanceOf(SignIn.AwaitingTermsAcceptance.class);
        }

        @Test
        void atTheMethodOnceTheAddressIsConfirmedAnywhere() {
            var facts = TestSignIns.withTerms(TestSignIns.at(LETTER, EMAIL_CONFIRMED), true);
            assertThat(facts.state()).isInstanceOf(SignIn.ChoosingMethod.class);
        }

        @Test
        void atThePasswordAfterTheMethod() {
            var facts = TestSignIns.withTerms(TestSignIns.at(LETTER, METHOD_CHOSEN), true);
            assertThat(facts.state()).isInstanceOf(SignIn.ChoosingPassword.class);
        }
    }

    @Nested
    class ThePortalOpens {
        @Test
        void toNobodyWithOnlyARightPassword() {
            assertThat(EVERYDAY.state()).isInstanceOf(SignIn.AwaitingEmailCode.class);
        }

        @Test
        void afterTheSecondFactor() {
            var facts = TestSignIns.passwordChosen(EVERYDAY, true);
            assertThat(facts.state()).isInstanceOf(SignIn.Completed.class);
        }

        @Test
        void afterThePasswordAloneOnARememberedBrowser() {
            assertThat(TestSignIns.remembered(EVERYDAY).state())
                    .isInstanceOfSatisfying(
                            SignIn.Completed.class,
                            completed -> assertThat(completed.evidence()).isEqualTo(new RememberedAt(NOW)));
            assertThat(TestSignIns.remembered(TestSignIns.withTerms(EVERYDAY, false))
                            .state())
                    .isInstanceOf(SignIn.AwaitingTermsAcceptance.class);
        }

        @Test
        void toNobodyInTheFirstSignInBecauseTheBrowserIsRemembered() {
            assertThat(TestSignIns.remembered(LETTER).state()).isInstanceOf(SignIn.AwaitingIdentityCheck.class);
            var chosen = TestSignIns.at(
                    EVERYDAY,
                    EMAIL_CONFIRMED.methodChosen(Method.AUTHENTICATOR_APP).completed(NOW));
            var notSetUp = TestSignIns.with(chosen, TestSignIns.NOTHING);
            assertThat(TestSignIns.remembered(notSetUp).state()).isInstanceOf(SignIn.AwaitingMethodSetUpCode.class);
        }

        @Test
        void onlyAfterNewTermsAreAccepted() {
            var facts = TestSignIns.withTerms(TestSignIns.passwordChosen(EVERYDAY, true), false);
            assertThat(facts.state()).isInstanceOf(SignIn.AwaitingTermsAcceptance.class);
        }

        @Test
        void afterTheFirstSignInOnlyThroughItsLastPage() {
            var facts = TestSignIns.mailboxProven(
                    TestSignIns.withTerms(TestSignIns.at(LETTER, METHOD_CHOSEN.completed(NOW)), true));
            assertThat(facts.state())
                    .isInstanceOfSatisfying(
                            SignIn.FirstSignInCompleted.class,
                            completed -> assertThat(completed.mailboxProven()).isTrue());
        }

        @Test
        void withACodeFirstWhenTheMailboxWasConfirmedInAnotherBrowser() {
            var completed = TestSignIns.withTerms(TestSignIns.at(LETTER, METHOD_CHOSEN.completed(NOW)), true);
            assertThat(completed.state())
                    .isInstanceOfSatisfying(
                            SignIn.FirstSignInCompleted.class,
                            state -> assertThat(state.mailboxProven()).isFalse());
            assertThat(TestSignIns.passwordChosen(completed, false).state())
                    .isInstanceOf(SignIn.AwaitingEmailCode.class);
        }
    }

    @Nested
    class ASecondFactorIsAskedFor {
        private static final SecondFactor[] ALL = SecondFactor.values();

        @Test
        void theStrongestFirst() {
            var facts = TestSignIns.with(EVERYDAY, TestSignIns.open(ALL));
            assertThat(facts.state())
                    .isInstanceOfSatisfying(
                            SignIn.AwaitingPasskey.class,
                            state -> assertThat(state.others())
                                    .containsExactly(
                                            SecondFactor.AUTHENTICATOR_APP,
                                            SecondFactor.EMAIL_CODE,
                                            SecondFactor.RECOVERY_CODE));
        }

        @Test
        void anotherWhenThePersonWantsIt() {
            var facts = TestSignIns.with(EVERYDAY, TestSignIns.open(ALL));
            assertThat(TestSignIns.askedFor(facts, SecondFactor.AUTHENTICATOR_APP)
                            .state())
                    .isInstanceOf(SignIn.AwaitingAuthenticatorAppCode.class);
            assertThat(TestSignIns.askedFor(facts, SecondFactor.EMAIL_CODE).state())
                    .isInstanceOf(SignIn.AwaitingEmailCode.class);
            assertThat(TestSignIns.askedFor(facts, SecondFactor.RECOVERY_CODE).state())
                    .isInstanceOf(SignIn.AwaitingRecoveryCode.class);
        }

        @Test
        void neverOneThatTheAccountDoesNotHave() {
            var facts = TestSignIns.with(EVERYDAY, TestSignIns.open(SecondFactor.AUTHENTICATOR_APP));
            assertThat(TestSignIns.askedFor(facts, SecondFactor.EMAIL_CODE).state())
                    .isInstanceOf(SignIn.AwaitingAuthenticatorAppCode.class);
        }

        @Test
        void onAnotherHostThanThatOfThePasskey() {
            var facts = TestSignIns.with(EVERYDAY, TestSignIns.open());
            assertThat(facts.state())
                    .isInstanceOfSatisfying(
                            SignIn.AwaitingPasskey.class,
                            state -> assertThat(state.others()).isEmpty());
        }
    }

    @Nested
    class AMethodIsSetUp {
        private static final SignInFacts CHOSEN = TestSignIns.passwordChosen(
                TestSignIns.withTerms(
                        TestSignIns.at(
                                LETTER,
                                EMAIL_CONFIRMED
                                        .methodChosen(Method.AUTHENTICATOR_APP)
                                        .completed(NOW)),
                        true),
                false);

        @Test
        void onlyAfterTheMailboxWasProvenInThisBrowser() {
            assertThat(CHOSEN.state()).isInstanceOf(SignIn.AwaitingMethodSetUpCode.class);
            assertThat(TestSignIns.mailboxProven(CHOSEN).state()).isInstanceOf(SignIn.SettingUpAuthenticatorApp.class);
        }

        @Test
        void beforeThePortalOpens() {
            var done = TestSignIns.setUp(TestSignIns.mailboxProven(CHOSEN), SecondFactor.AUTHENTICATOR_APP);
            assertThat(done.state()).isInstanceOf(SignIn.Completed.class);
        }

        @Test
        void andNamedWhenItIsAPasskey() {
            var made = TestSignIns.setUp(TestSignIns.mailboxProven(CHOSEN), SecondFactor.PASSKEY);
            assertThat(made.state()).isInstanceOf(SignIn.NamingPasskey.class);
            assertThat(TestSignIns.named(made).state()).isInstanceOf(SignIn.Completed.class);
        }

        @Test
        void bySignedInMembersOnlyAfterAFactorWasShownAgain() {
            var adding = TestSignIns.adding(EVERYDAY, Method.PASSKEY);
            assertThat(adding.state()).isInstanceOf(SignIn.AwaitingEmailCode.class);
            assertThat(TestSignIns.shown(adding, SecondFactor.EMAIL_CODE).state())
                    .isInstanceOf(SignIn.SettingUpPasskey.class);
        }
    }

    @Nested
    class EvidenceIsRefused {
        @Test
        void ofAnyFactorWhenItIsOfAnotherAccount() {
            var app = new SignIn.AwaitingAuthenticatorAppCode(TestSignIns.TICKET, List.of());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> app.proven(TestProofs.authenticatorApp(SAKURA, OTHER_ACCOUNT)));
            var passkey = new SignIn.AwaitingPasskey(TestSignIns.TICKET, List.of());
            assertThatIllegalArgumentException().isThrownBy(() -> passkey.proven(TestProofs.passkey(MOMIJI, ACCOUNT)));
            var recovery = new SignIn.AwaitingRecoveryCode(TestSignIns.TICKET, List.of());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> recovery.proven(TestProofs.recoveryCode(SAKURA, OTHER_ACCOUNT)));
            var setUp = new SignIn.AwaitingMethodSetUpCode(TestSignIns.TICKET, TestSignIns.EMAIL);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> setUp.proven(TestProofs.emailCode(SAKURA, ACCOUNT, Purpose.SIGN_IN)));
        }

        @Test
        void whenItIsOfAnotherAccount() {
            var state = (SignIn.AwaitingEmailCode) EVERYDAY.state();
            var foreign = TestProofs.emailCode(SAKURA, OTHER_ACCOUNT, Purpose.SIGN_IN);
            assertThatIllegalArgumentException().isThrownBy(() -> state.proven(foreign));
        }

        @Test
        void whenItIsOfAnotherSociety() {
            var state = (SignIn.AwaitingEmailCode) EVERYDAY.state();
            var foreign = TestProofs.emailCode(MOMIJI, ACCOUNT, Purpose.SIGN_IN);
            assertThatIllegalArgumentException().isThrownBy(() -> state.proven(foreign));
        }

        @Test
        void whenTheCodeWasForSomethingElse() {
            var state = (SignIn.AwaitingEmailCode) EVERYDAY.state();
            var other = TestProofs.emailCode(SAKURA, ACCOUNT, Purpose.ROSTER_EMAIL);
            assertThatIllegalArgumentException().isThrownBy(() -> state.proven(other));
        }

        @Test
        void whenTheDateOfBirthIsAnotherPersons() {
            var state = (SignIn.AwaitingIdentityCheck) LETTER.state();
            var other = TestMatches.of(SAKURA, new MemberId(new UUID(3, 2)));
            assertThatIllegalArgumentException().isThrownBy(() -> state.identityConfirmed(other, NOW));
            assertThat(state.identityConfirmed(TestMatches.of(SAKURA, MEMBER), NOW))
                    .isEqualTo(IDENTITY_CONFIRMED);
        }
    }
}
