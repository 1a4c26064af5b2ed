package kenpo.portal.signin.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.FirstSignIn;
import kenpo.portal.credential.Confirmation;
import kenpo.portal.credential.CredentialKind;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.credential.PasskeyId;
import kenpo.portal.credential.SecondFactor;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.Method;
import kenpo.portal.society.SocietyId;
import kenpo.portal.terms.TermsVersion;

/** Half-way sign-ins at every place, without a database. */
final class TestSignIns {
    static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    static final SocietyId SAKURA = new SocietyId(new UUID(1, 1));
    static final SocietyId MOMIJI = new SocietyId(new UUID(1, 2));
    static final AccountId ACCOUNT = new AccountId(new UUID(2, 1));
    static final AccountId OTHER_ACCOUNT = new AccountId(new UUID(2, 2));
    static final MemberId MEMBER = new MemberId(new UUID(3, 1));
    static final EmailAddress EMAIL = new EmailAddress("hanako@example.com");
    static final TermsVersion TERMS = new TermsVersion(1, LocalDate.of(2026, 4, 1), "第1条", null);
    static final Ticket TICKET =
            new Ticket(SAKURA, new FlowKey(new byte[32]), ACCOUNT, new Beginning.ByPassword(), Optional.empty(), NOW);

    static final SecondStep NOTHING = new SecondStep(false, List.of(), null, null, null, null, null);

    static final SignInFacts LETTER = new SignInFacts(
            TICKET,
            MEMBER,
            CredentialKind.LETTER,
            Confirmation.NONE,
            null,
            FirstSignIn.NOT_BEGUN,
            TERMS,
            false,
            NOTHING);
    static final SignInFacts EVERYDAY = new SignInFacts(
            TICKET,
            MEMBER,
            CredentialKind.CHOSEN,
            Confirmation.NONE,
            null,
            FirstSignIn.NOT_BEGUN
                    .identityConfirmed(NOW)
                    .emailProposed(EMAIL)
                    .emailConfirmed(NOW)
                    .methodChosen(Method.EMAIL_CODE)
                    .completed(NOW),
            null,
            false,
            open(SecondFactor.EMAIL_CODE));

    private TestSignIns() {}

    static SignInFacts earlierUser(Confirmation outstanding) {
        return new SignInFacts(
                TICKET,
                MEMBER,
                CredentialKind.MIGRATION,
                outstanding,
                outstanding == Confirmation.ROSTER_EMAIL ? EMAIL : null,
                FirstSignIn.NOT_BEGUN,
                TERMS,
                false,
                NOTHING);
    }

    static SignInFacts at(SignInFacts facts, FirstSignIn progress) {
        return new SignInFacts(
                facts.ticket(),
                facts.member(),
                facts.credential(),
                facts.outstanding(),
                facts.rosterEmail(),
                progress,
                facts.pendingTerms(),
                facts.mailboxProven(),
                facts.second());
    }

    static SignInFacts confirmed(SignInFacts facts) {
        return new SignInFacts(
                facts.ticket(),
                facts.member(),
                facts.credential(),
                Confirmation.NONE,
                null,
                facts.progress(),
                facts.pendingTerms(),
                facts.mailboxProven(),
                facts.second());
    }

    static SignInFacts withTerms(SignInFacts facts, boolean accepted) {
        return new SignInFacts(
                facts.ticket(),
                facts.member(),
                facts.credential(),
                facts.outstanding(),
                facts.rosterEmail(),
                facts.progress(),
                accepted ? null : TERMS,
                facts.mailboxProven(),
                facts.second());
    }

    static SignInFacts mailboxProven(SignInFacts facts) {
        return new SignInFacts(
                facts.ticket(),
                facts.member(),
                facts.credential(),
                facts.outstanding(),
                facts.rosterEmail(),
                facts.progress(),
                facts.pendingTerms(),
                true,
                facts.second());
    }

    /** Step 7 was left: the password is the member's own, and the mailed code, if that is the method, can be asked for. */
    static SignInFacts passwordChosen(SignInFacts facts, boolean secondFactorProven) {
        boolean mail = facts.progress().method() == Method.EMAIL_CODE;
        var second = mail ? open(SecondFactor.EMAIL_CODE) : NOTHING;
        var own = new SignInFacts(
                facts.ticket(),
                facts.member(),
                CredentialKind.CHOSEN,
                Confirmation.NONE,
                null,
                facts.progress(),
                facts.pendingTerms(),
                facts.mailboxProven(),
                second);
        return secondFactorProven && mail ? shown(own, SecondFactor.EMAIL_CODE) : own;
    }

    static SignInFacts with(SignInFacts facts, SecondStep second) {
        return new SignInFacts(
                facts.ticket(),
                facts.member(),
                facts.credential(),
                facts.outstanding(),
                facts.rosterEmail(),
                facts.progress(),
                facts.pendingTerms(),
                facts.mailboxProven(),
                second);
    }

    /** A method is set up, and these can be shown. */
    static SecondStep open(SecondFactor... factors) {
        return new SecondStep(true, List.of(factors), null, null, null, null, null);
    }

    static SignInFacts shown(SignInFacts facts, SecondFactor factor) {
        var before = facts.second();
        return with(
                facts,
                new SecondStep(
                        true,
                        before.open(),
                        before.askedFor(),
                        new ShownFactor(factor, NOW),
                        before.remembered(),
                        before.adding(),
                        before.naming()));
    }

    /** Beside the password this browser has shown that it is remembered. */
    static SignInFacts remembered(SignInFacts facts) {
        var before = facts.second();
        return with(
                facts,
                new SecondStep(before.methodSetUp(), before.open(), null, null, new RememberedAt(NOW), null, null));
    }

    static SignInFacts askedFor(SignInFacts facts, SecondFactor factor) {
        var before = facts.second();
        return with(facts, new SecondStep(true, before.open(), factor, null, null, before.adding(), null));
    }

    /** A signed-in member adds a method. */
    static SignInFacts adding(SignInFacts facts, Method method) {
        var ticket = new Ticket(
                SAKURA,
                new FlowKey(new byte[32]),
                ACCOUNT,
                new Beginning.BySession(new FlowKey(new byte[32])),
                Optional.empty(),
                NOW);
        var before = facts.second();
        return new SignInFacts(
                ticket,
                facts.member(),
                facts.credential(),
                facts.outstanding(),
                facts.rosterEmail(),
                facts.progress(),
                facts.pendingTerms(),
                facts.mailboxProven(),
                new SecondStep(true, before.open(), before.askedFor(), before.shown(), null, method, null));
    }

    /** The method is set up by now; a passkey waits for its name. */
    static SignInFacts setUp(SignInFacts facts, SecondFactor factor) {
        var naming = factor == SecondFactor.PASSKEY ? new PasskeyId(new UUID(4, 1)) : null;
        var before = facts.second();
        var open = before.open().contains(factor)
                ? before.open()
                : Stream.concat(Stream.of(factor), before.open().stream()).toList();
        return with(facts, new SecondStep(true, open, null, new ShownFactor(factor, NOW), null, null, naming));
    }

    static SignInFacts named(SignInFacts facts) {
        var before = facts.second();
        return with(facts, new SecondStep(true, before.open(), null, before.shown(), null, null, null));
    }
}
