package kenpo.portal.database;

import kenpo.portal.operator.Refusal;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Who brings the tables up to date: the server always; a command only where there are none yet. */
final class SchemaMigrations implements FlywayMigrationStrategy {
    private final boolean serves;

    SchemaMigrations(boolean serves) {
        this.serves = serves;
    }

    @Override
    public void migrate(Flyway flyway) {
        boolean empty = flyway.info().applied().length == 0;
        if (serves || empty) {
            flyway.migrate();
        } else if (flyway.info().pending().length > 0) {
            throw new Refusal("The database is that of an older portal: start the server of this version once, which"
                    + " brings it up to date.");
        }
    }
}
