package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import kenpo.portal.account.Account;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class RecoveryCodesTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final String NOBODYS = "ZZZZ-ZZZZ-ZZZZ-ZZZZ";

    @Autowired
    private RecoveryCodes recovery;

    @Autowired
    private Reset reset;

    @Autowired
    private TestPeople people;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Account account;

    @BeforeEach
    void anAccount() {
        account = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "1")), "Hanako2026");
    }

    @Test
    void aSetHasTenCodesWithoutCharactersThatLookAlike() {
        var codes = make();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(codes).allMatch(code -> code.matches("[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){3}"));
        assertThat(recovery.left(SAKURA, account.id())).isEqualTo(10);
    }

    @Test
    void eachServesOnceHoweverItIsTyped() {
        var codes = make();
        var typed = codes.get(3).toLowerCase(Locale.ROOT).replace("-", " ");

        assertThat(check(typed))
                .isEqualTo(new RecoveryCodeCheck.Matched(new RecoveryCodeProof(SAKURA, account.id()), 9));
        assertThat(check(codes.get(3))).isEqualTo(new RecoveryCodeCheck.Mismatched(4));
        assertThat(check(codes.get(9))).isInstanceOf(RecoveryCodeCheck.Matched.class);
        assertThat(mails()).contains("RECOVERY_CODES_MADE", "RECOVERY_CODE_USED");
    }

    @Test
    void aNewSetReplacesTheOld() {
        var old = make();
        var fresh = make();

        assertThat(recovery.left(SAKURA, account.id())).isEqualTo(10);
        assertThat(check(old.getFirst())).isInstanceOf(RecoveryCodeCheck.Mismatched.class);
        assertThat(check(fresh.getFirst())).isInstanceOf(RecoveryCodeCheck.Matched.class);
    }

    @Test
    void whatWasAskedForTwiceIsMadeOnce() {
        var none = recovery.set(SAKURA, account.id());
        var first = recovery.make(SAKURA, account.id(), none);

        assertThat(recovery.make(SAKURA, account.id(), none)).isEmpty();
        assertThat(check(first.getFirst())).isInstanceOf(RecoveryCodeCheck.Matched.class);
    }

    @Test
    void wrongCodesMakeItWait() {
        var codes = make();
        for (int remaining = 4; remaining >= 0; remaining--) {
            assertThat(check(NOBODYS)).isEqualTo(new RecoveryCodeCheck.Mismatched(remaining));
        }

        assertThat(check(codes.getFirst())).isInstanceOf(RecoveryCodeCheck.Waiting.class);
        clock.advance(Duration.ofSeconds(30));
        assertThat(check(codes.getFirst())).isInstanceOf(RecoveryCodeCheck.Matched.class);
    }

    @Test
    void whoHasNoneOrTypesNothingIsRefused() {
        assertThat(check(NOBODYS)).isEqualTo(new RecoveryCodeCheck.Mismatched(4));
        assertThat(check(" ")).isEqualTo(new RecoveryCodeCheck.Empty());
        assertThat(check("x".repeat(100_000))).isEqualTo(new RecoveryCodeCheck.Mismatched(3));
    }

    @Test
    void anothersCodeIsNothing() {
        var other = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "2")), "Taro20261");
        var codes = make();

        assertThat(recovery.check(SAKURA, other.id(), codes.getFirst()))
                .isInstanceOf(RecoveryCodeCheck.Mismatched.class);
    }

    @Test
    void onlyHashesAreStored() {
        var codes = make();

        var stored = jdbc.sql("select to_jsonb(c)::text from recovery_code c")
                .query(String.class)
                .list();
        assertThat(stored)
                .hasSize(10)
                .noneMatch(row ->
                        codes.stream().anyMatch(code -> row.contains(code) || row.contains(code.replace("-", ""))));
    }

    @Test
    void aReissueRemovesThem() {
        var codes = make();
        reset.of(SAKURA, account.id());

        assertThat(recovery.left(SAKURA, account.id())).isZero();
        assertThat(check(codes.getFirst())).isInstanceOf(RecoveryCodeCheck.Mismatched.class);
    }

    private List<String> make() {
        return recovery.make(SAKURA, account.id(), recovery.set(SAKURA, account.id()));
    }

    private RecoveryCodeCheck check(String typed) {
        return recovery.check(SAKURA, account.id(), typed);
    }

    private List<@Nullable String> mails() {
        return jdbc.sql("select kind from mail").query(String.class).list();
    }
}
