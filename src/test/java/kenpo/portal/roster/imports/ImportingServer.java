package kenpo.portal.roster.imports;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import kenpo.portal.Portal;
import kenpo.portal.audit.AuditVerification;
import kenpo.portal.roster.RosterApplied;
import kenpo.portal.roster.imports.ImportRecord.Standing;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.HostName;
import kenpo.portal.society.InsurerNumber;
import kenpo.portal.society.Societies;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A portal in a process of its own that imports a file, and can be killed while it does. */
final class ImportingServer {
    static final String IN_A_PIECE = "in a piece";

    private static final UUID HANAKO = UUID.fromString("00000000-0000-0000-0000-0000000000a1");

    private ImportingServer() {}

    /** Data directory, and either a file with the number of the piece not to come out of, or nothing: bring it to its end. */
    static void main(String[] arguments) {
        var pieces = new AtomicInteger();
        boolean begins = arguments.length > 1;
        int last = begins ? Integer.parseInt(arguments[2]) : Integer.MAX_VALUE;
        // as if the lease of the one that was killed were over
        var ahead = begins ? Duration.ZERO : ImportLeases.LEASE.plusSeconds(1);
        try (var portal = new SpringApplicationBuilder(Portal.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "shiftedClock",
                                Clock.class,
                                () -> Clock.offset(Clock.systemUTC(), ahead),
                                bean -> bean.setPrimary(true)))
                .listeners(new Halt(pieces, last))
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--logging.level.root=error",
                        "--spring.main.banner-mode=off",
                        "--portal.data-directory=" + arguments[0])) {
            if (begins) {
                begin(portal, Path.of(arguments[1]));
            } else {
                System.out.println(finish(portal, pieces));
            }
        }
        System.exit(0);
    }

    /** Says so when the piece's rows are written and its transaction is still open, and stays there. */
    private record Halt(AtomicInteger pieces, int last)
            implements ApplicationListener<PayloadApplicationEvent<RosterApplied>> {
        @Override
        public void onApplicationEvent(PayloadApplicationEvent<RosterApplied> event) {
            if (pieces.incrementAndGet() == last) {
                System.out.println(IN_A_PIECE);
                stay();
            }
        }
    }

    private static void stay() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void begin(ApplicationContext portal, Path file) {
        var society = portal.getBean(Societies.class)
                .add(
                        "さくら健康保険組合",
                        "Sakura",
                        new InsurerNumber("06130017"),
                        List.of(HostName.of("sakura.localhost")),
                        Map.of());
        CurrentSociety.run(society, () -> {
            var office = portal.getBean(OfficeImports.class);
            var id = office.take(society, new SentFile(HANAKO, "roster.csv", Extent.WHOLE, file));
            var history = portal.getBean(ImportHistory.class);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .pollInSameThread()
                    .until(() -> history.find(society.id(), id)
                            .filter(each -> each.standing() instanceof Standing.Previewed)
                            .isPresent());
            office.confirm(society.id(), id, OptionalInt.empty(), HANAKO);
        });
        stay();
    }

    private static String finish(ApplicationContext portal, AtomicInteger pieces) {
        var society = portal.getBean(Societies.class)
                .byHost(HostName.of("sakura.localhost"))
                .orElseThrow();
        return CurrentSociety.call(society, () -> {
            var history = portal.getBean(ImportHistory.class);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .pollInSameThread()
                    .until(() -> history.page(society.id(), 0, 1).stream()
                            .allMatch(each -> each.standing() instanceof Standing.Done));
            var trail = portal.getBean(AuditVerification.class);
            trail.sealLeftOvers(society.id());
            return "pieces=%d members=%d numbers=%d imported=%d breaks=%d"
                    .formatted(
                            pieces.get(),
                            count(portal, "count(*) from member"),
                            count(portal, "count(distinct card_key) from member"),
                            count(portal, "count(*) from audit_event where kind = 'ROSTER_IMPORTED'"),
                            trail.verify(society.id()).firstBreak().stream().count());
        });
    }

    private static long count(ApplicationContext portal, String what) {
        var transaction = new TransactionTemplate(portal.getBean(PlatformTransactionManager.class));
        Long found = transaction.execute(_ -> portal.getBean(JdbcClient.class)
                .sql("select " + what)
                .query(Long.class)
                .single());
        return found == null ? 0 : found;
    }
}
