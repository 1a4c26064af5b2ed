package kenpo.portal.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.PublicAddress;
import kenpo.portal.society.Societies;
import kenpo.portal.society.Society;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the demo on the first start, each part once, and says how to get in. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("portal.demo")
class Demo implements ApplicationRunner {
    private static final int MIGRATION_DAYS = 180;
    private static final AuditEvent.Actor ACTOR = new AuditEvent.Actor.Operator("demo");

    private final Societies societies;
    private final DemoRoster roster;
    private final DemoCredentials credentials;
    private final DemoStaff staff;
    private final DemoTexts texts;
    private final PublicAddress address;
    private final Environment settings;
    private final Clock clock;

    Demo(
            Societies societies,
            DemoRoster roster,
            DemoCredentials credentials,
            DemoStaff staff,
            DemoTexts texts,
            PublicAddress address,
            Environment settings,
            Clock clock) {
        this.societies = societies;
        this.roster = roster;
        this.credentials = credentials;
        this.staff = staff;
        this.texts = texts;
        this.address = address;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var until = LocalDate.now(clock.withZone(ZoneId.of("Asia/Tokyo"))).plusDays(MIGRATION_DAYS);
        for (var demo : DemoSociety.ALL) {
            var society = societies
                    .byHost(demo.hosts().getFirst())
                    .orElseGet(() -> societies.add(
                            demo.name(), demo.englishName(), demo.number(), demo.hosts(), demo.settings(until)));
            var open = CurrentSociety.call(society, () -> withMigration(demo, society, until));
            CurrentSociety.run(open, () -> furnish(demo, open));
        }
    }

    /** A society that has only its past yet is told now until when earlier users may begin. */
    private Society withMigration(DemoSociety demo, Society society, LocalDate until) {
        if (society.settings().migration().until() != null || roster.isImported(demo, society)) {
            return society;
        }
        societies.set(society.id(), Map.of("migration.until", until.toString()));
        return societies.require(society.id());
    }

    private void furnish(DemoSociety demo, Society society) {
        texts.publish(demo, society);
        if (!roster.isImported(demo, society)) {
            roster.importFile(demo, society, ACTOR);
        }
        var until = society.settings().migration().until();
        if (until != null) {
            credentials.issue(demo, society, until, ACTOR);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println("Kenpo Portal is ready.");
        for (var demo : DemoSociety.ALL) {
            societies
                    .byHost(demo.hosts().getFirst())
                    .ifPresent(society -> CurrentSociety.run(society, () -> tell(demo, society, out)));
        }
        out.println("  more people    docs/demo.md");
    }

    private void tell(DemoSociety demo, Society society, PrintStream out) {
        var mailServer = settings.getProperty("spring.mail.host", "");
        out.println("  members        " + address.urlOf(society, "/") + "  " + society.name());
        credentials
                .unusedNewcomer(demo, society)
                .ifPresentOrElse(
                        unused -> out.println("    newcomer     " + words(unused)),
                        () -> out.println(
                                "    newcomer     all have signed in: delete the data directory to begin anew"));
        credentials
                .unusedEarlierUser(demo, society)
                .ifPresent(unused -> out.println("    earlier user " + words(unused)));
        out.println("    mails        "
                + (mailServer.isBlank() ? address.urlOf(society, "/dev/mail") : "go to " + mailServer));
        out.println("  back office    " + address.officeUrlOf(society, "/"));
        staff.invitation(demo, society, ACTOR)
                .ifPresent(link -> out.println("    invitation   " + link + "  (once, 24 hours)"));
    }

    private static String words(DemoCredentials.Unused unused) {
        return "user ID %s  password %s  date of birth %s"
                .formatted(unused.userId(), unused.password(), unused.dateOfBirth());
    }
}
