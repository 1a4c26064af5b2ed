package kenpo.portal.command;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kenpo.portal.operator.Refusal;
import org.springframework.boot.web.server.PortInUseException;

/** What a failure means, for the operator, in one sentence. */
public final class Sentence {
    private Sentence() {}

    public static String of(Throwable failure) {
        var causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .toList();
        return first(causes, Refusal.class)
                .map(Throwable::getMessage)
                .or(() -> first(causes, PortInUseException.class)
                        .map(e -> "Port " + e.getPort()
                                + " is in use: stop what listens there, or choose another with --server.port=NUMBER."))
                .or(() -> first(causes, SQLException.class)
                        .map(e -> "The database refused or did not answer: " + oneLine(e)
                                + "; check that it runs and that spring.datasource.* is right."))
                .orElseGet(() -> "This failed: " + oneLine(causes.getLast())
                        + "; --logging.level.kenpo.portal=debug shows where.");
    }

    private static <T> Optional<T> first(List<? extends Throwable> causes, Class<T> kind) {
        return causes.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static String oneLine(Throwable cause) {
        var message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").strip();
    }
}
