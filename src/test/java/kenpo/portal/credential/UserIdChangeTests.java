package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kenpo.portal.account.Account;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.fixtures.Committing;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Committing
class UserIdChangeTests {
    private static final Society SOCIETY = TestSocieties.sakura();
    private static final SocietyId SAKURA = SOCIETY.id();
    private static final String PASSWORD = "tokei-ga-4ko";

    @Autowired
    private UserIdChange change;

    @Autowired
    private SignInPasswords passwords;

    @Autowired
    private Passwords chosen;

    @Autowired
    private UserIds userIds;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Rows rows;

    private Account account;
    private Account other;

    @BeforeEach
    void twoMembers() {
        account = member("1", "Hanako2026");
        other = member("2", "Taro20260");
    }

    @Test
    void newUserIdSignsInAsTypedAndTheOldOneNobody() {
        assertThat(change("Sakura2027")).isEqualTo(UserIdChangeCheck.CHANGED);
        assertThat(userIds.active(SAKURA, account.member())).contains(new UserId("Sakura2027"));
        assertThat(signsIn("sAKURA2027")).isTrue();
        assertThat(signsIn("Hanako2026")).isFalse();
        assertThat(events("SUCCEEDED")).isOne();
        assertThat(count("mail where kind = 'USER_ID_CHANGED'")).isOne();
    }

    @Test
    void oldUserIdStaysThisPersonsForGood() {
        change("Sakura2027");
        assertThat(change(other, "hanako2026")).isEqualTo(UserIdChangeCheck.TAKEN);
        assertThat(change("Hanako2026")).isEqualTo(UserIdChangeCheck.CHANGED);
        assertThat(signsIn("Hanako2026")).isTrue();
        assertThat(signsIn("Sakura2027")).isFalse();
        assertThat(change(other, "Sakura2027")).isEqualTo(UserIdChangeCheck.TAKEN);
    }

    @Test
    void takenOneIsRefusedInAnyCaseAndChangesNothing() {
        assertThat(change("TARO20260")).isEqualTo(UserIdChangeCheck.TAKEN);
        assertThat(signsIn("Hanako2026")).isTrue();
        assertThat(userIds.active(SAKURA, other.member())).contains(new UserId("Taro20260"));
        assertThat(events("REFUSED")).isOne();
        assertThat(count("mail")).isZero();
    }

    @Test
    void earlierIdOfSomebodyElseIsTakenAndTheOwnMayBeTakenUpWhateverItsForm() {
        var theirs = people.add(SAKURA, Person.insured("1", "3"));
        userIds.reserve(SAKURA, theirs, new UserId("EarlierId3"), UserIds.Kind.EARLIER);
        userIds.reserve(SAKURA, account.member(), new UserId("mine"), UserIds.Kind.EARLIER);
        assertThat(change("earlierid3")).isEqualTo(UserIdChangeCheck.TAKEN);
        assertThat(change("mine")).isEqualTo(UserIdChangeCheck.CHANGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short12", "fourteen123456", "with-hyphen", "mit umlaut", "Ｆｕｌｌｗｉｄｅ", "nul\u0000nul12"})
    void otherFormsAreRefused(String typed) {
        assertThat(change(typed)).isEqualTo(UserIdChangeCheck.NOT_CHOOSABLE);
        assertThat(signsIn("Hanako2026")).isTrue();
    }

    @Test
    void presentOneIsSaidToBeIt() {
        assertThat(change("hANAKO2026")).isEqualTo(UserIdChangeCheck.SAME);
    }

    @Test
    void passwordMayNotContainIt() {
        chosen.set(SAKURA, account.id(), "mein-Sakura2027-ist-gut");
        assertThat(change.change(SOCIETY, account.id(), new UserId("Sakura2027"), "mein-Sakura2027-ist-gut"))
                .isEqualTo(UserIdChangeCheck.IN_PASSWORD);
        assertThat(userIds.active(SAKURA, account.member())).contains(new UserId("Hanako2026"));
    }

    @Test
    void wrongPasswordChangesNothingAndIsCounted() {
        for (int i = 0; i < 5; i++) {
            assertThat(change.change(SOCIETY, account.id(), new UserId("Sakura2027"), "tokei-ga-5ko"))
                    .isEqualTo(UserIdChangeCheck.REFUSED);
        }
        assertThat(change("Sakura2027")).as("a wait has begun").isEqualTo(UserIdChangeCheck.REFUSED);
        assertThat(userIds.active(SAKURA, account.member())).contains(new UserId("Hanako2026"));
    }

    @Test
    void ofTwoAtOnceOneGetsIt() {
        var answers = atOnce(List.of(() -> change(account, "Sakura2027"), () -> change(other, "sakura2027")));

        assertThat(answers).containsExactlyInAnyOrder(UserIdChangeCheck.CHANGED, UserIdChangeCheck.TAKEN);
        assertThat(active()).isEqualTo(2);
    }

    @Test
    void changesOfOneMemberSideBySideLeaveOneThatSignsIn() {
        atOnce(IntStream.range(0, 4)
                .<Supplier<UserIdChangeCheck>>mapToObj(i -> () -> change(account, "Sakura203" + i))
                .toList());

        assertThat(active()).isEqualTo(2);
    }

    private int active() {
        return count("user_id where active");
    }

    private int count(String what) {
        return rows.of(
                SOCIETY,
                () -> jdbc.sql("select count(*) from " + what)
                        .query(Integer.class)
                        .single());
    }

    private static List<UserIdChangeCheck> atOnce(List<Supplier<UserIdChangeCheck>> changes) {
        var begun = changes.stream()
                .map(each -> CompletableFuture.supplyAsync(() -> CurrentSociety.call(SOCIETY, each::get)))
                .toList();
        return begun.stream().map(CompletableFuture::join).toList();
    }

    private UserIdChangeCheck change(String userId) {
        return change(account, userId);
    }

    private UserIdChangeCheck change(Account whose, String userId) {
        return change.change(SOCIETY, whose.id(), new UserId(userId), PASSWORD);
    }

    private boolean signsIn(String userId) {
        return passwords.check(SAKURA, userId, PASSWORD) instanceof PasswordCheck.Matched;
    }

    private int events(String result) {
        return count("audit_event where kind = 'USER_ID_CHANGED' and result = '" + result + "'");
    }

    private Account member(String number, String userId) {
        var member = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", number)), userId);
        chosen.set(SAKURA, member.id(), PASSWORD);
        return member;
    }
}
