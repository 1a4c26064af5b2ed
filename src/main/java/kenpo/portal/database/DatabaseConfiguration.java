package kenpo.portal.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.context.WebApplicationContext;

/** The database's beans: the pool of the application's role, and the owner's connections for migrations alone. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Database database(Environment environment) {
        return Database.open(DatabaseSettings.of(environment));
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(Database database) {
        return Pool.of(database);
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Database database) {
        var owner = database.owner();
        return new DriverManagerDataSource(database.url(), owner.role(), owner.password());
    }

    /** Asked before anything else of the database, since migrations wait for it. */
    @Bean
    FlywayConfigurationCustomizer applicationRole(DataSource dataSource, Database database) {
        return flyway -> {
            var role = ApplicationRole.in(dataSource, database.owner().role());
            role.check();
            flyway.placeholders(Map.of("app_role", role.quotedName()));
        };
    }

    @Bean
    FlywayMigrationStrategy schemaMigrations(ApplicationContext context) {
        return new SchemaMigrations(context instanceof WebApplicationContext);
    }
}
