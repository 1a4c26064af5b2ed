package kenpo.portal.society;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
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
        CurrentSociety.find().ifPresent(society -> {
            var connection = org.springframework.jdbc.datasource.DataSourceUtils.getConnection(obtainDataSource());
            JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql("select set_config('portal.society', ?, true)")
                    .param(society.id().toString())
                    .query(String.class)
                    .single();
        });
    }
}
