package kenpo.portal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseOutageTests {
    private final DatabaseOutage outage = new DatabaseOutage();

    @Test
    void isSaidOnceWithItsStateAndNothingOfTheStatement(CapturedOutput output) {
        var deepest = new SQLException("Key (user_id)=(yamada01)", "08006");
        for (int i = 0; i < 3; i++) {
            assertThat(outage.explains(new RuntimeException(new CannotCreateTransactionException("none", deepest))))
                    .isTrue();
        }
        assertThat(output)
                .containsOnlyOnce("DB-OUTAGE")
                .contains("SQLSTATE 08006")
                .doesNotContain("yamada01")
                .doesNotContain("\tat ");
    }

    @Test
    void whatTheDatabaseTakesBackOrCannotReachIsOne() {
        assertThat(outage.explains(new CannotAcquireLockException("deadlock"))).isTrue();
        assertThat(outage.explains(new DataAccessResourceFailureException("gone")))
                .isTrue();
    }

    @Test
    void ownMistakesAreNone(CapturedOutput output) {
        assertThat(outage.explains(new DuplicateKeyException("twice"))).isFalse();
        assertThat(outage.explains(new IllegalStateException(new IOException())))
                .isFalse();
        assertThat(output).doesNotContain("DB-OUTAGE");
    }
}
