package kenpo.portal.key;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.operator.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class KeyCheckTests {
    @Autowired
    private JdbcClient db;

    @BeforeEach
    void databaseKnowsTheFirstKeyAlone() {
        db.sql("update portal_fact set name = 'was-' || name where name like 'key-check-%'")
                .update();
        new KeyCheck(db).check(ring("first", 1));
    }

    @Test
    void sameKeyIsAccepted() {
        assertThatCode(() -> new KeyCheck(db).check(ring("first", 1))).doesNotThrowAnyException();
    }

    @Test
    void anotherKeyUnderTheSameIdIsRefused() {
        assertThatThrownBy(() -> new KeyCheck(db).check(ring("first", 2)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'first'");
    }

    @Test
    void otherKeysAloneAreRefused() {
        assertThatThrownBy(() -> new KeyCheck(db).check(ring("second", 2)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'first'");
    }

    @Test
    void furtherKeyIsAcceptedAndMissedLater() {
        new KeyCheck(db).check(ring("first", 1, "second", 2));

        assertThatThrownBy(() -> new KeyCheck(db).check(ring("first", 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'second'");
    }

    private static KeyRing ring(Object... idsAndFills) {
        var keys = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < idsAndFills.length; i += 2) {
            var key = new byte[32];
            Arrays.fill(key, ((Integer) idsAndFills[i + 1]).byteValue());
            keys.put((String) idsAndFills[i], key);
        }
        return new KeyRing(keys, new Secrets(Clock.systemUTC()));
    }
}
