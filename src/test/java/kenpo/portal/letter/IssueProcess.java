package kenpo.portal.letter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kenpo.portal.Portal;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.CurrentSociety;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;

/** Another server that issues what waits in the database of the tests, until it is done or killed. */
record IssueProcess(Process process) {
    private static final UUID SERVER = new UUID(0, 9);
    private static final List<String> DATABASE = List.of(
            "portal.data-directory",
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.flyway.user",
            "spring.flyway.password",
            "portal.keys");

    static void main(String[] database) {
        try (var portal = new SpringApplicationBuilder(Portal.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.lazy-initialization=true", "spring.main.banner-mode=off")
                .run(database)) {
            var sakura = TestSocieties.sakura();
            CurrentSociety.run(sakura, () -> portal.getBean(IssueRun.class).goOn(sakura.id(), SERVER, () -> false));
        }
    }

    static IssueProcess on(Environment environment) throws IOException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                IssueProcess.class.getName()));
        line.addAll(arguments(environment).toList());
        return new IssueProcess(new ProcessBuilder(line).inheritIO().start());
    }

    private static Stream<String> arguments(Environment environment) {
        return DATABASE.stream()
                .filter(environment::containsProperty)
                .map(name -> "--" + name + "=" + Objects.requireNonNull(environment.getProperty(name)));
    }

    /** As kill -9: nothing is cleaned up. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
