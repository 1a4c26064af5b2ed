package kenpo.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Nobody writes a line of the log by what he types. */
class LogPatternTests {
    private static final String FORGED = "2026-11-27T22:58:00.000Z ERROR AuditTrail: forged";

    @Test
    void messageIsOneLine() throws IOException {
        var written = written("typed\r\n" + FORGED + "\u001b[31m\u2028\u0085\0x\ty", null);
        assertThat(written).hasLineCount(1).endsWith(": typed " + FORGED + " [31m x y\n");
    }

    @Test
    void everyLineOfAnExceptionBeginsWithASpace() throws IOException {
        var failure = new IllegalStateException(
                "typed\n" + FORGED + "\r" + FORGED + "\u2028" + FORGED + "\u001b", new IOException("\n" + FORGED));
        var lines = written("failed", failure).lines().toList();
        assertThat(lines).hasSizeGreaterThan(6);
        assertThat(lines.getFirst()).endsWith(": failed");
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.isEmpty() || line.startsWith("  "));
        assertThat(written("failed", failure)).doesNotContain("\r", "\u2028", "\u001b");
        assertThat(written("failed", failure).split("IllegalStateException: typed"))
                .hasSize(2);
    }

    private static String written(String message, @Nullable Throwable failure) throws IOException {
        var properties = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
        var context = new LoggerContext();
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(Objects.requireNonNull(properties.getProperty("logging.pattern.console")));
        layout.start();
        var logger = context.getLogger(LogPatternTests.class);
        return layout.doLayout(new LoggingEvent("x", logger, Level.ERROR, message, failure, null));
    }
}
