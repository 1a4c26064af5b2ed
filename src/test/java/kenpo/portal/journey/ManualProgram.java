package kenpo.portal.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kenpo.portal.Portal;
import kenpo.portal.demo.DemoSettings;
import kenpo.portal.operator.Refusal;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * What {@code ./manual} runs: a portal with a database of its own, there for the pictures alone, and in it a society like
 * the one asked for. Of the installation that society is in, it knows nothing.
 */
final class ManualProgram {
    private static final String DEMO = "demo:";

    /** Nobody sees these. */
    private static final String HOST = "mail";

    private static final String INSURER_NUMBER = "06170013";

    private ManualProgram() {}

    /** A file written by {@code society show}, or {@code demo:HOST}; language; directory. */
    static void main(String[] arguments) {
        try {
            var tongue = arguments[1].equals("ja") ? Tongue.JAPANESE : Tongue.ENGLISH;
            write(wanted(arguments[0]), tongue, Path.of(arguments[2]));
            System.exit(0);
        } catch (Refusal e) {
            System.err.println(e.getMessage());
        } catch (RuntimeException | AssertionError e) {
            System.err.println("The pictures could not be taken: " + e);
        }
        System.exit(1);
    }

    private static Map<String, String> wanted(String source) {
        if (source.startsWith(DEMO)) {
            var host = source.substring(DEMO.length());
            return DemoSettings.of(host)
                    .orElseThrow(
                            () -> new Refusal(
                                    "There is no portal here yet, and the demo has no society " + host
                                            + ": give the portal's settings, such as --portal.data-directory=DIR, or sakura.localhost."));
        }
        try {
            var settings = new HashMap<String, String>();
            for (var line : Files.readAllLines(Path.of(source))) {
                int equals = line.indexOf('=');
                settings.put(line.substring(0, equals), line.substring(equals + 1));
            }
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Map<String, String> wanted, Tongue tongue, Path directory) {
        var hosts = String.valueOf(wanted.remove("hosts"));
        // may be over by now, which cannot be set, and shows in no picture
        wanted.remove("migration.until");
        try (var portal =
                (ServletWebServerApplicationContext) new SpringApplicationBuilder(Portal.class, JourneyBeans.class)
                        .initializers(new JourneyServers())
                        .run("--server.port=0", "--logging.level.root=error")) {
            var stage = portal.getBean(Stage.class);
            var society = stage.society(HOST, INSURER_NUMBER, wanted);
            new Manual(stage, society, hosts.split(",", 2)[0], tongue, directory).write();
            Browsers.closeAll();
        } finally {
            DataDirectory.remove();
        }
    }
}
