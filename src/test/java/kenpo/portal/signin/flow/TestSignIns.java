package kenpo.portal.signin.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.FirstSignIn;
import kenpo.portal.credential.Confirmation;
import kenpo.portal.credential.CredentialKind;
import kenpo.portal.credential.FlowKey;
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
    static final Ticket TICKET = new Ticket(SAKURA, new FlowKey(new byte[32]), ACCOUNT, Optional.empty(), NOW);

    static final SignInFacts LETTER = new SignInFacts(
            TICKET, MEMBER, CredentialKind.LETTER, Confirmation.NONE, null, FirstSignIn.NOT_BEGUN, TERMS, false, null);
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
            null);

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
                null);
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
                facts.secondFactorAt());
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
                facts.secondFactorAt());
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
                facts.secondFactorAt());
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
                facts.secondFactorAt());
    }

    static SignInFacts passwordChosen(SignInFacts facts, boolean secondFactorProven) {
        return new SignInFacts(
                facts.ticket(),
                facts.member(),
                CredentialKind.CHOSEN,
                Confirmation.NONE,
                null,
                facts.progress(),
                facts.pendingTerms(),
                facts.mailboxProven(),
                secondFactorProven ? NOW : null);
    }
}
