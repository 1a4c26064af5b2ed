package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.operator.Refusal;
import kenpo.portal.roster.EligibilityLost;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@DatabaseTest
class CredentialsTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final AuditEvent.Actor OPERATOR = new AuditEvent.Actor.Operator("test");

    @Autowired
    private Credentials credentials;

    @Autowired
    private SignInPasswords passwords;

    @Autowired
    private Passwords chosen;

    @Autowired
    private PostedCodes postedCodes;

    @Autowired
    private Accounts accounts;

    @Autowired
    private UserIds userIds;

    @Autowired
    private TestPeople people;

    @Autowired
    private ApplicationEventPublisher events;

    private final List<IssuedCredential> issued = new ArrayList<>();

    @Test
    void newcomersGetWhatTheySignInWith() {
        people.add(SAKURA, Person.insured("1", "1"));

        assertThat(letters(new Selection.NeverSignedIn())).isEqualTo(new IssueResult(1, 0, 0, 0, 0));
        var letter = issued.getFirst();
        assertThat(letter.userId()).matches("[a-hjkmnp-z2-9]{4}-[a-hjkmnp-z2-9]{4}");
        assertThat(letter.password()).matches("(?=.*[a-z])(?=.*[0-9])[a-hjkmnp-z2-9]{12,}");
        assertThat(letter.validThrough()).isEqualTo(TODAY.plusDays(90));
        assertThat(signsIn(letter)).isTrue();
    }

    @Test
    void anotherIssueEndsTheEarlierLetterAtOnce() {
        people.add(SAKURA, Person.insured("1", "1"));
        letters(new Selection.NeverSignedIn());

        assertThat(letters(new Selection.NeverSignedIn())).isEqualTo(new IssueResult(1, 1, 0, 0, 0));
        assertThat(signsIn(issued.getFirst())).isFalse();
        assertThat(signsIn(issued.getLast())).isTrue();
    }

    @Test
    void dependantsThoseWhoLeftAndThoseWhoSignedInGetNone() {
        people.add(SAKURA, Person.insured("1", "1").dependent());
        people.add(SAKURA, Person.insured("1", "2").left(TODAY));
        people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "3")), "Hanako2026");
        people.add(SAKURA, Person.insured("1", "4").left(TODAY.plusDays(1)));

        letters(new Selection.NeverSignedIn());
        assertThat(issued)
                .extracting(letter -> letter.addressee().card().number())
                .containsExactly("4");
    }

    @Test
    void aSelectionTakesOnlyItsOwn() {
        people.add(SAKURA, Person.insured("1", "1").since(TODAY.minusDays(8)));
        people.add(SAKURA, Person.insured("1", "2").since(TODAY.minusDays(7)));

        letters(new Selection.NewSince(TODAY.minusDays(7)));
        assertThat(issued)
                .extracting(letter -> letter.addressee().card().number())
                .containsExactly("2");
        assertThat(letters(new Selection.Establishment("none")).issued()).isZero();
    }

    @Test
    void whoeverLeavesLosesTheLetterForGood() {
        var member = people.add(SAKURA, Person.insured("1", "1"));
        letters(new Selection.NeverSignedIn());
        events.publishEvent(new EligibilityLost(SAKURA, List.of(member)));

        assertThat(signsIn(issued.getFirst())).isFalse();
    }

    @Test
    void everyPageIsIssued() {
        for (int i = 1; i <= 5; i++) {
            people.add(SAKURA, Person.insured("9", String.valueOf(i)));
        }

        assertThat(letters(new Selection.NeverSignedIn()).issued()).isEqualTo(5);
        assertThat(issued).extracting(IssuedCredential::userId).doesNotHaveDuplicates();
    }

    @Test
    void aReissueOnACompletedAccountStartsAnewAndKeepsTheUserId() {
        var member = people.add(SAKURA, Person.insured("0012", "0045"));
        var account = people.completed(SAKURA, member, "Hanako2026");
        chosen.set(SAKURA, account.id(), "tokei-ga-4ko");

        var letter = credentials.reissue(SAKURA, "12", "45", OPERATOR);

        assertThat(passwords.check(SAKURA, "Hanako2026", "tokei-ga-4ko")).isEqualTo(new PasswordCheck.Refused());
        assertThat(signsIn(letter)).isTrue();
        var progress = accounts.find(SAKURA, account.id()).orElseThrow().firstSignIn();
        assertThat(progress.email()).isNull();
        assertThat(progress.isCompleted()).isFalse();
        assertThat(userIds.present(SAKURA, member)).contains(new UserId("Hanako2026"));
    }

    @Test
    void aReissueLiftsAFreeze() {
        var member = people.add(SAKURA, Person.insured("1", "1"));
        letters(new Selection.NeverSignedIn());
        for (int i = 0; i < 6; i++) {
            passwords.check(SAKURA, issued.getFirst().userId(), "wrong");
        }
        assertThat(signsIn(issued.getFirst())).isFalse();

        assertThat(signsIn(credentials.reissue(SAKURA, "1", "1", OPERATOR))).isTrue();
        assertThat(accounts.byMember(SAKURA, member).orElseThrow().restriction().frozenAt())
                .isNull();
    }

    @Test
    void aReissueForNobodyOrSomebodyWhoLeftIsRefusedInWords() {
        people.add(SAKURA, Person.insured("1", "2").left(TODAY));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> credentials.reissue(SAKURA, "1", "1", OPERATOR))
                .withMessageContaining("No insured person");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> credentials.reissue(SAKURA, "1", "2", OPERATOR))
                .withMessageContaining("left the society");
    }

    @Test
    void earlierUsersNeedTheSocietysSwitch() {
        people.add(SAKURA, Person.insured("1", "1").earlier("yamada", "yamada@example.com"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> credentials.issueMigration(SAKURA, TODAY.plusDays(9), true, OPERATOR, issue()))
                .withMessageContaining("migration.until");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> migrate(TODAY.plusDays(9), TODAY.plusDays(10), false, true))
                .withMessageContaining("too late");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> migrate(TODAY.plusDays(365), TODAY.plusDays(181), false, true))
                .withMessageContaining("too late");
    }

    @Test
    void earlierUsersWithAnAddressConfirmByMailTheOthersByPost() {
        people.add(SAKURA, Person.insured("1", "1").earlier("yamada", "yamada@example.com"));
        people.add(SAKURA, Person.insured("1", "2").earlier("suzuki", null));

        assertThat(migrate(TODAY.plusDays(9), TODAY.plusDays(9), false, true))
                .isEqualTo(new IssueResult(2, 0, 0, 0, 0));
        assertThat(issued).allSatisfy(letter -> assertThat(letter.password()).isNull());
        assertThat(confirmation("yamada", "1119800405")).isEqualTo(Confirmation.ROSTER_EMAIL);
        assertThat(confirmation("suzuki", "1219800405")).isEqualTo(Confirmation.POSTED_CODE);
        assertThat(issued)
                .filteredOn(letter -> letter.postedCode() != null)
                .extracting(IssuedCredential::userId)
                .containsExactly("suzuki");
    }

    @Test
    void withoutPostedCodesThoseWithoutAddressAreLeftOut() {
        people.add(SAKURA, Person.insured("1", "2").earlier("suzuki", null));

        assertThat(migrate(TODAY.plusDays(9), TODAY.plusDays(9), false, false))
                .isEqualTo(new IssueResult(0, 0, 1, 0, 0));
    }

    @Test
    void aSocietyMayWaiveTheConfirmation() {
        people.add(SAKURA, Person.insured("1", "2").earlier("suzuki", null));
        migrate(TODAY.plusDays(9), TODAY.plusDays(9), true, false);

        assertThat(confirmation("suzuki", "1219800405")).isEqualTo(Confirmation.NONE);
    }

    @Test
    void thePostedCodeIsTakenInAnyCaseAndGrouping() {
        var member = people.add(SAKURA, Person.insured("1", "2").earlier("suzuki", null));
        migrate(TODAY.plusDays(9), TODAY.plusDays(9), false, true);
        var account = accounts.byMember(SAKURA, member).orElseThrow().id();
        var code = Objects.requireNonNull(issued.getFirst().postedCode());
        assertThat(code).matches("[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}");

        assertThat(postedCodes.check(SAKURA, account, " ")).isEqualTo(new PostedCodeCheck.Empty());
        assertThat(postedCodes.check(SAKURA, account, "AAAA-AAAA")).isEqualTo(new PostedCodeCheck.Mismatched(4));
        assertThat(postedCodes.check(
                        SAKURA, account, code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo(new PostedCodeCheck.Matched(new PostedCodeProof(SAKURA, account)));
    }

    @Test
    void theFifthWrongPostedCodeFreezes() {
        var member = people.add(SAKURA, Person.insured("1", "2").earlier("suzuki", null));
        migrate(TODAY.plusDays(9), TODAY.plusDays(9), false, true);
        var account = accounts.byMember(SAKURA, member).orElseThrow().id();
        for (int i = 0; i < 4; i++) {
            assertThat(postedCodes.check(SAKURA, account, "AAAA-AAAA")).isInstanceOf(PostedCodeCheck.Mismatched.class);
        }

        assertThat(postedCodes.check(SAKURA, account, "AAAA-AAAA")).isEqualTo(new PostedCodeCheck.Frozen());
        var right = Objects.requireNonNull(issued.getFirst().postedCode());
        assertThat(postedCodes.check(SAKURA, account, right)).isEqualTo(new PostedCodeCheck.Frozen());
    }

    @Test
    void knownCredentialsExistInTheDemoOnly() {
        var member = people.add(SAKURA, Person.insured("1", "1"));

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        credentials.issueKnown(SAKURA, member, new UserId("demo-0001"), "known-password-1", OPERATOR));
    }

    private IssueResult letters(Selection selection) {
        return credentials.issueLetters(SAKURA, selection, OPERATOR, issue());
    }

    private IssueResult migrate(LocalDate switchedOnUntil, LocalDate until, boolean waived, boolean withCodes) {
        return CurrentSociety.call(
                TestSettings.migrating(switchedOnUntil, waived),
                () -> credentials.issueMigration(SAKURA, until, withCodes, OPERATOR, issue()));
    }

    private Confirmation confirmation(String userId, String password) {
        var check = CurrentSociety.call(
                TestSettings.migrating(TODAY.plusDays(9), false), () -> passwords.check(SAKURA, userId, password));
        return ((PasswordCheck.Matched) check).proof().confirmation();
    }

    private boolean signsIn(IssuedCredential letter) {
        return passwords.check(SAKURA, letter.userId(), Objects.requireNonNull(letter.password()))
                instanceof PasswordCheck.Matched;
    }

    private Issue issue() {
        return new Issue() {
            @Override
            public void begins(int total) {}

            @Override
            public void issued(IssuedCredential credential) {
                issued.add(credential);
            }

            @Override
            public void progressed(int done) {}

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }
}
