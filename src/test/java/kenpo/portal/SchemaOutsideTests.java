package kenpo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import kenpo.portal.fixtures.Committing;
import kenpo.portal.fixtures.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outside a transaction nothing tells PostgreSQL for whom it works. */
@DatabaseTest
@Committing
class SchemaOutsideTests {
    @Autowired
    private JdbcClient db;

    @Test
    void nothingIsVisibleWithoutATransactionOfASociety() {
        assertThat(db.sql("select count(*) from society").query(Long.class).single())
                .isZero();
    }
}
