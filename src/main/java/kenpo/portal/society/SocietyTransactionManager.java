package kenpo.portal.society;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/** Tells PostgreSQL, at the start of each transaction, whose rows it may show: none unless a society is bound. */
@Component
class SocietyTransactionManager extends JdbcTransactionManager {
    SocietyTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        CurrentSociety.rows().ifPresent(society -> {
            var connection = DataSourceUtils.getConnection(obtainDataSource());
            try {
                showRowsOf(society, connection);
            } catch (SQLException e) {
                // Spring does not clean up after a begin that failed
                doCleanupAfterCompletion(transaction);
                throw new CannotCreateTransactionException("the society could not be set", e);
            }
        });
    }

    private static void showRowsOf(SocietyId society, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('portal.society', ?, true)")) {
            statement.setString(1, society.toString());
            statement.execute();
        }
    }
}
