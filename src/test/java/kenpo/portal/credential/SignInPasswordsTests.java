package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.key.KeyRing;
import kenpo.portal.key.Secrets;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SignInPasswordsTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String RIGHT = "tokei-ga-4ko";
    private static final String WRONG = "tokei-ga-5ko";

    @Autowired
    private SignInPasswords passwords;

    @Autowired
    private Passwords chosen;

    @Autowired
    private StoredCredentials credentials;

    @Autowired
    private PasswordHashes hashes;

    @Autowired
    private HashingPool pool;

    @Autowired
    private KeyRing keys;

    @Autowired
    private Secrets secrets;

    @Autowired
    private Accounts accounts;

    @Autowired
    private UserIds userIds;

    @Autowired
    private TestPeople people;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theRightPasswordOpens() {
        var account = chosen(RIGHT);

        assertThat(passwords.check(SAKURA, "Hanako2026", RIGHT))
                .isEqualTo(matched(account, CredentialKind.CHOSEN, Confirmation.NONE));
        assertThat(passwords.check(SAKURA, " hANAKO2026 ", RIGHT)).isInstanceOf(PasswordCheck.Matched.class);
    }

    @Test
    void theWidthOfAUserIdDoesNotMatter() {
        chosen(RIGHT);
        letter(RIGHT);

        assertThat(passwords.check(SAKURA, "\u3000ＨＡＮＡＫＯ２０２６\u3000", RIGHT)).isInstanceOf(PasswordCheck.Matched.class);
        assertThat(passwords.check(SAKURA, "ｋ７ｍｄ－ｘ２ｐａ", RIGHT)).isInstanceOf(PasswordCheck.Matched.class);
    }

    @Test
    void anEarlierUserIdMatchesInAnyWidth() {
        migration("0012", "0045");
        var society = TestSettings.migrating(TODAY.plusDays(10), false);

        assertThat(check(society, "ｙａｍａｄａ．ｅａｒｌｉｅｒ", "00124519800405")).isInstanceOf(PasswordCheck.Matched.class);
    }

    @Test
    void anotherWidthIsNoWayRoundTheWait() {
        chosen(RIGHT);
        for (var userId : List.of("Hanako2026", "ｈａｎａｋｏ２０２６", "hanako２０２６", "\u3000Hanako2026", "ⓗanako2026")) {
            refused(userId, WRONG);
        }
        for (var userId : List.of("Nobody2026", "ｎｏｂｏｄｙ２０２６", "nobody２０２６", "\u3000Nobody2026", "ⓝobody2026")) {
            refused(userId, WRONG);
        }

        refused("ＨＡＮＡＫＯ２０２６", RIGHT);
        assertThat(jdbc.sql("select failures from lockout").query(Integer.class).list())
                .as("one count each")
                .containsExactly(5, 5);
    }

    @Test
    void anyOtherIsRefused() {
        chosen(RIGHT);

        refused("Hanako2026", WRONG);
        refused("Hanako2026", "");
        refused("Hanako2026", RIGHT.toUpperCase(java.util.Locale.ROOT));
        refused("Hanako2026", " " + RIGHT);
        refused("nobody2026", RIGHT);
    }

    @Test
    void theNormalFormDoesNotMatter() {
        chosen("がくえん8まえ通り");

        assertThat(passwords.check(SAKURA, "Hanako2026", "か\u3099くえん8まえ通り")).isInstanceOf(PasswordCheck.Matched.class);
    }

    @Test
    void whateverIsTypedIsOnlyRefused() {
        chosen(RIGHT);

        refused("Hanako2026", "x".repeat(1 << 20));
        refused("x".repeat(1 << 20), RIGHT);
        refused("a\0b", "\0");
        refused("\uD800", "\uDFFF");
        refused("", "");
        refused("' or 1=1 --", "' or 1=1 --");
    }

    @Test
    void aLongTailIsNotCutOff() {
        chosen("q7".repeat(64));

        refused("Hanako2026", "q7".repeat(64) + "x");
        assertThat(passwords.check(SAKURA, "Hanako2026", "q7".repeat(64))).isInstanceOf(PasswordCheck.Matched.class);
    }

    @Test
    void duringAWaitEvenTheRightPasswordIsRefused() {
        chosen(RIGHT);
        IntStream.range(0, 5).forEach(i -> refused("Hanako2026", WRONG));

        refused("Hanako2026", RIGHT);
        clock.advance(Duration.ofSeconds(30));
        assertThat(passwords.check(SAKURA, "Hanako2026", RIGHT)).isInstanceOf(PasswordCheck.Matched.class);
        IntStream.range(0, 4).forEach(i -> refused("Hanako2026", WRONG));
        assertThat(passwords.check(SAKURA, "Hanako2026", RIGHT)).isInstanceOf(PasswordCheck.Matched.class);
    }

    @Test
    void anUnknownUserIdIsCountedLikeAKnownOne() {
        chosen(RIGHT);
        IntStream.range(0, 7).forEach(i -> refused("Hanako2026", WRONG));
        IntStream.range(0, 7).forEach(i -> refused(i % 2 == 0 ? "Nobody2026" : "nobody2026", WRONG));

        assertThat(jdbc.sql("select failures, factor, locked_until, compared from lockout")
                        .query((row, n) -> row.getInt(1) + row.getString(2) + row.getTimestamp(3) + row.getBoolean(4))
                        .list())
                .hasSize(2)
                .containsOnly("5PASSWORD" + java.sql.Timestamp.from(MutableClock.START.plusSeconds(30)) + "false");
    }

    @Test
    void aLetterOpensUntilItsLastDayIsOver() {
        var account = letter(RIGHT);

        assertThat(passwords.check(SAKURA, "k7md-x2pa", RIGHT))
                .isEqualTo(matched(account, CredentialKind.LETTER, Confirmation.NONE));
        clock.set(Letters.endOf(TODAY.plusDays(90)).minusSeconds(1));
        assertThat(passwords.check(SAKURA, "K7MD-X2PA", RIGHT)).isInstanceOf(PasswordCheck.Matched.class);
        clock.advance(Duration.ofSeconds(1));
        refused("k7md-x2pa", RIGHT);
    }

    @Test
    void theFifthWrongTemporaryPasswordFreezesTheAccount() {
        var account = letter(RIGHT);
        IntStream.range(0, 4).forEach(i -> refused("k7md-x2pa", WRONG));
        assertThat(accounts.find(SAKURA, account).orElseThrow().restriction().frozenAt())
                .isNull();
        refused("k7md-x2pa", WRONG);

        assertThat(accounts.find(SAKURA, account).orElseThrow().restriction().frozenAt())
                .isEqualTo(MutableClock.START);
        clock.advance(Duration.ofDays(1));
        refused("k7md-x2pa", RIGHT);
    }

    @Test
    void aLetterEndsWhenAPasswordIsChosen() {
        var account = letter(RIGHT);
        chosen.set(SAKURA, account, "zq8 xv kpw");

        refused("k7md-x2pa", RIGHT);
        assertThat(passwords.check(SAKURA, "k7md-x2pa", "zq8 xv kpw"))
                .isEqualTo(matched(account, CredentialKind.CHOSEN, Confirmation.NONE));
    }

    @Test
    void suspendedAccountsAndThoseWhoLeftWithoutCompletingAreRefused() {
        chosen(RIGHT);
        jdbc.sql("update account set suspended_at = now()").update();
        refused("Hanako2026", RIGHT);

        letter(RIGHT);
        jdbc.sql("update member set eligibility_lost_on = '2026-11-23'").update();
        refused("k7md-x2pa", RIGHT);
    }

    @Test
    void earlierUsersSignInWithWhatTheRosterSays() {
        var account = migration("0012", "0045");
        var society = TestSettings.migrating(TODAY.plusDays(10), false);

        assertThat(check(society, "yamada.earlier", "00124519800405"))
                .isEqualTo(matched(account, CredentialKind.MIGRATION, Confirmation.ROSTER_EMAIL));
        assertThat(check(society, "yamada.earlier", "０012004519800405")).isInstanceOf(PasswordCheck.Matched.class);
        assertThat(check(society, "yamada.earlier", "00124519800406")).isInstanceOf(PasswordCheck.Refused.class);
    }

    @Test
    void earlierUsersAreRefusedWhereTheSocietyHasSwitchedItOff() {
        migration("0012", "0045");

        assertThat(check(TestSettings.migrating(null, false), "yamada.earlier", "00124519800405"))
                .isInstanceOf(PasswordCheck.Refused.class);
        assertThat(check(TestSettings.migrating(TODAY.minusDays(1), false), "yamada.earlier", "00124519800405"))
                .isInstanceOf(PasswordCheck.Refused.class);
        assertThat(check(TestSettings.migrating(TODAY, false), "yamada.earlier", "00124519800405"))
                .isInstanceOf(PasswordCheck.Matched.class);
    }

    @Test
    void aChosenPasswordIsNotTheMigrationForm() {
        chosen(RIGHT);

        assertThat(check(TestSettings.migrating(TODAY, false), "Hanako2026", "100112319800405"))
                .isInstanceOf(PasswordCheck.Refused.class);
    }

    @Test
    void aHashOfOtherParametersIsRaisedAtTheNextSignIn() {
        var account = chosen(RIGHT);
        var cheap = new PasswordHashes(pool, keys, secrets, "m=7168,t=5,p=1");
        try (var place = cheap.place()) {
            credentials.set(SAKURA, account, cheap.make(place, RIGHT, SAKURA, account.value()));
        }

        refused("Hanako2026", WRONG);
        assertThat(parameters()).startsWith("$argon2id$v=19$m=7168,t=5,p=1$");
        assertThat(passwords.check(SAKURA, "Hanako2026", RIGHT)).isInstanceOf(PasswordCheck.Matched.class);
        assertThat(parameters()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.check(SAKURA, "Hanako2026", RIGHT)).isInstanceOf(PasswordCheck.Matched.class);
    }

    @Test
    void aHashCopiedToAnotherAccountFitsNothing() {
        chosen(RIGHT);
        var other = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "2")), "Jiro2026x");
        chosen.set(SAKURA, other.id(), "zq8 xv kpw");
        jdbc.sql("""
                        update password p set (parameters, key_id, hash) = (
                               select parameters, key_id, hash from password o where o.account_id <> p.account_id)
                         where account_id = ?
                        """).param(other.id().value()).update();

        refused("Jiro2026x", RIGHT);
    }

    private AccountId chosen(String password) {
        var account = people.completed(SAKURA, people.add(SAKURA, Person.insured("1001", "123")), "Hanako2026");
        chosen.set(SAKURA, account.id(), password);
        return account.id();
    }

    private AccountId letter(String password) {
        var member = people.add(SAKURA, Person.insured("2002", "1"));
        return temporary(member, new UserId("k7md-x2pa"), UserIds.Kind.TEMPORARY, password);
    }

    private AccountId migration(String symbol, String number) {
        var person = Person.insured(symbol, number).earlier("yamada.earlier", "yamada@example.com");
        return temporary(people.add(SAKURA, person), new UserId("yamada.earlier"), UserIds.Kind.EARLIER, null);
    }

    private AccountId temporary(MemberId member, UserId userId, UserIds.Kind kind, @Nullable String password) {
        var account = people.account(SAKURA, member).id();
        userIds.reserve(SAKURA, member, userId, kind);
        userIds.activate(SAKURA, member, userId);
        var id = credentials.newId();
        var until = Letters.endOf(TODAY.plusDays(90));
        if (password == null) {
            credentials.addMigration(SAKURA, account, id, Confirmation.ROSTER_EMAIL, null, until);
        } else {
            try (var place = hashes.place()) {
                credentials.addLetter(SAKURA, account, id, hashes.make(place, password, SAKURA, id), until);
            }
        }
        return account;
    }

    private void refused(String userId, String password) {
        assertThat(passwords.check(SAKURA, userId, password)).isEqualTo(new PasswordCheck.Refused());
    }

    private PasswordCheck check(Society society, String userId, String password) {
        return CurrentSociety.call(society, () -> passwords.check(SAKURA, userId, password));
    }

    private String parameters() {
        return jdbc.sql("select parameters from password").query(String.class).single();
    }

    private static PasswordCheck matched(AccountId account, CredentialKind kind, Confirmation confirmation) {
        return new PasswordCheck.Matched(new PasswordProof(SAKURA, account, kind, confirmation));
    }
}
