package kenpo.portal.database;

import java.nio.file.Path;
import java.util.Optional;
import kenpo.portal.operator.Refusal;
import org.springframework.core.env.PropertyResolver;

/** Where the database is: the server named by Spring's own properties, else embedded in the data directory. */
record DatabaseSettings(Path dataDirectory, Optional<Server> server) {
    /** A PostgreSQL of the operator's own; its application role must not own the tables. */
    record Server(String url, Login application, Login owner) {}

    static DatabaseSettings of(PropertyResolver properties) {
        var directory = Path.of(properties.getProperty("portal.data-directory", "data"));
        var url = properties.getProperty("spring.datasource.url", "");
        return new DatabaseSettings(directory, url.isBlank() ? Optional.empty() : Optional.of(server(url, properties)));
    }

    private static Server server(String url, PropertyResolver properties) {
        return new Server(
                url,
                login(properties, "spring.datasource.username", "spring.datasource.password", "the application"),
                login(properties, "spring.flyway.user", "spring.flyway.password", "the owner of the tables"));
    }

    private static Login login(PropertyResolver properties, String role, String password, String whose) {
        var name = properties.getProperty(role, "");
        if (name.isBlank()) {
            throw new Refusal("With spring.datasource.url, the settings " + role + " and " + password
                    + " must name the role of " + whose + ".");
        }
        return new Login(name, properties.getProperty(password, ""));
    }
}
