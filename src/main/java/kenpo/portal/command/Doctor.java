package kenpo.portal.command;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kenpo.portal.key.KeyRing;
import kenpo.portal.society.Societies;
import kenpo.portal.staff.StaffMembers;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import picocli.CommandLine.Command;

@Command(name = "doctor", description = "Looks at everything the portal needs; one line each, with what to do.")
final class Doctor implements PortalCommand {
    private static final Duration TOLERABLE = Duration.ofSeconds(5);

    @Override
    public int run(BeanFactory portal, Terminal terminal) {
        terminal.out().println("Kenpo Portal " + Version.current() + ", Java " + Runtime.version());
        var findings = Stream.of(
                        finding("database", portal, Doctor::database),
                        finding("migrations", portal, Doctor::migrations),
                        finding("keys", portal, Doctor::keys),
                        finding("clock", portal, Doctor::clock),
                        finding("mail server", portal, Doctor::mailServer))
                .toList();
        var societies = societies(portal);
        Stream.concat(findings.stream(), societies.stream()).forEach(terminal.out()::println);
        return Stream.concat(findings.stream(), societies.stream()).allMatch(Finding::well) ? DONE : REFUSED;
    }

    private static Finding finding(String thing, BeanFactory portal, Function<BeanFactory, Finding> look) {
        try {
            return look.apply(portal);
        } catch (RuntimeException e) {
            return Finding.ill(thing, Sentence.of(e));
        }
    }

    private static Finding database(BeanFactory portal) {
        var version = portal.getBean(JdbcClient.class)
                .sql("select current_setting('server_version')")
                .query(String.class)
                .single();
        return Finding.well("database", "PostgreSQL " + version);
    }

    private static Finding migrations(BeanFactory portal) {
        var flyway = portal.getBean(Flyway.class).info();
        int pending = flyway.pending().length;
        return pending == 0
                ? Finding.well("migrations", flyway.applied().length + " applied, none missing")
                : Finding.ill("migrations", pending + " missing: start the server of this version once.");
    }

    private static Finding keys(BeanFactory portal) {
        var keys = portal.getBean(KeyRing.class);
        return Finding.well("keys", keys.ids().size() + " known, " + keys.newestId() + " in use");
    }

    private static Finding clock(BeanFactory portal) {
        var theirs = portal.getBean(JdbcClient.class)
                .sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        var apart =
                Duration.between(theirs, portal.getBean(Clock.class).instant()).abs();
        return apart.compareTo(TOLERABLE) < 0
                ? Finding.well("clock", "agrees with the database's")
                : Finding.ill(
                        "clock",
                        apart.toSeconds() + " s away from the database's: set both by NTP, or codes expire too early.");
    }

    private static Finding mailServer(BeanFactory portal) {
        var settings = portal.getBean(Environment.class);
        var host = settings.getProperty("spring.mail.host", "");
        if (host.isBlank()) {
            return settings.getProperty("portal.demo", Boolean.class, false)
                    ? Finding.well("mail server", "the demo's catcher, page /dev/mail")
                    : Finding.ill("mail server", "none, mails wait in the outbox: set spring.mail.host.");
        }
        try {
            portal.getBean(JavaMailSenderImpl.class).testConnection();
            return Finding.well("mail server", host + " answers");
        } catch (jakarta.mail.MessagingException e) {
            return Finding.ill(
                    "mail server",
                    host + " does not answer as it should (" + e.getMessage() + "): check spring.mail.*.");
        }
    }

    private static List<Finding> societies(BeanFactory portal) {
        try {
            var look = new SocietyFindings(portal.getBean(StaffMembers.class));
            var societies = portal.getBean(Societies.class).all();
            return societies.isEmpty()
                    ? List.of(Finding.ill("societies", "there is none yet: open one with 'society add'."))
                    : societies.stream().flatMap(look::of).toList();
        } catch (RuntimeException e) {
            return List.of(Finding.ill("societies", Sentence.of(e)));
        }
    }
}
