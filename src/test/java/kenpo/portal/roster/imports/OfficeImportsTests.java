package kenpo.portal.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.fixtures.Committing;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.roster.ImportId;
import kenpo.portal.roster.imports.ImportRecord.Standing;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Committing
class OfficeImportsTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final UUID HANAKO = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
    private static final UUID JIRO = UUID.fromString("00000000-0000-0000-0000-0000000000a2");
    private static final UUID ONE_SERVER = UUID.fromString("00000000-0000-0000-0000-0000000000b1");
    private static final UUID OTHER_SERVER = UUID.fromString("00000000-0000-0000-0000-0000000000b2");
    private static final AuditEvent.Actor OPERATOR = new AuditEvent.Actor.Operator("test");

    @TempDir
    private Path folder;

    @Autowired
    private OfficeImports office;

    @Autowired
    private ImportHistory history;

    @Autowired
    private Departures departures;

    @Autowired
    private RosterImport byCommand;

    @Autowired
    private RosterImports imports;

    @Autowired
    private ImportingSocieties importing;

    @Autowired
    private ImportRun run;

    @Autowired
    private ImportLeases leases;

    @Autowired
    private Application application;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Rows rows;

    @Test
    void sentFileIsPreviewedWithItsEncodingAndThenGone() {
        var file = TestFiles.file(folder, Encoding.MS932, TestFiles.HEADINGS, TestFiles.TARO, TestFiles.HANAKO);

        var id = office.take(TestSocieties.sakura(), sent(file, Extent.WHOLE));

        var previewed = read(id);
        assertThat(previewed.encoding()).isEqualTo(FileEncoding.SHIFT_JIS);
        assertThat(previewed.askedBy()).isEqualTo(HANAKO);
        assertThat(previewed.standing())
                .isEqualTo(new Standing.Previewed(new Preview(Extent.WHOLE, 2, 0, 0, 0, 0, 0, false)));
        await().pollInSameThread().untilAsserted(() -> assertThat(file).doesNotExist());
        assertThat(count("member")).isZero();
    }

    @Test
    void refusedFileSaysWhyLongAfter() {
        var id = office.take(
                TestSocieties.sakura(),
                sent(TestFiles.file(folder, TestFiles.HEADINGS, TestFiles.TARO, "\"1000"), Extent.WHOLE));

        assertThat(read(id).standing()).isInstanceOfSatisfying(Standing.Discarded.class, discarded -> {
            assertThat(discarded.why()).isEqualTo(Discard.REFUSED);
            assertThat(discarded.fault())
                    .isNotNull()
                    .returns(3L, Fault::line)
                    .returns(Fault.Reason.UNCLOSED_QUOTE, Fault::reason);
        });
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(count("roster_import_line")).isZero());
        assertThat(history.underWay(SAKURA)).isEmpty();
    }

    @Test
    void secondIsRefusedWhileOneWaitsToBeConfirmed() {
        preview(TestFiles.TARO);

        var other = TestFiles.file(folder, TestFiles.HEADINGS, TestFiles.JIRO);
        assertThatThrownBy(() -> office.take(TestSocieties.sakura(), sent(other, Extent.WHOLE)))
                .isInstanceOf(ImportUnderWay.class);
        assertThat(other).exists();
        assertThat(history.underWay(SAKURA)).get().returns(HANAKO, ImportRecord::askedBy);
    }

    @Test
    void officeWaitsForTheOperatorsCommand() {
        try (var open = byCommand.open(TestSocieties.sakura(), OPERATOR)) {
            assertThat(open).isNotNull();
            assertThatThrownBy(() -> preview(TestFiles.TARO)).isInstanceOf(ImportUnderWay.class);
        }
        preview(TestFiles.TARO);
    }

    @Test
    void previewOfACommandThatDiedIsNoObstacle() {
        rows.of(
                TestSocieties.sakura(),
                () -> db.sql("""
                        insert into roster_import (society_id, import_id, extent, state, import_date, started_at)
                        values (?, ?, 'WHOLE', 'READING', '2026-11-22', '2026-11-22T00:00:00Z')
                        """).param(SAKURA.value()).param(JIRO).update());

        preview(TestFiles.TARO);

        assertThat(history.page(SAKURA, 0, 10)).hasSize(2);
    }

    @Test
    void confirmedImportIsAppliedInTheNameOfWhoConfirmed() {
        var id = preview(TestFiles.TARO, TestFiles.HANAKO);

        assertThat(importing.list()).isEmpty();
        assertThat(office.confirm(SAKURA, id, OptionalInt.empty(), JIRO)).isEqualTo(new ConfirmCheck.Confirmed());
        assertThat(importing.list()).containsExactly(SAKURA);
        assertThat(run.goOn(SAKURA, ONE_SERVER, Progress.NONE, () -> false)).contains(id);
        assertThat(importing.list()).isEmpty();

        assertThat(history.find(SAKURA, id).orElseThrow().standing()).isInstanceOf(Standing.Done.class);
        assertThat(count("member")).isEqualTo(2);
        assertThat(rows.of(
                        TestSocieties.sakura(),
                        () -> db.sql(
                                        "select actor_kind || ' ' || actor from audit_event where kind = 'ROSTER_IMPORTED'")
                                .query(String.class)
                                .list()))
                .containsExactly("STAFF " + JIRO);
    }

    @Test
    void previewIsConfirmedOnce() {
        var id = preview(TestFiles.TARO);

        assertThat(office.confirm(SAKURA, id, OptionalInt.empty(), HANAKO)).isInstanceOf(ConfirmCheck.Confirmed.class);
        assertThat(office.confirm(SAKURA, id, OptionalInt.empty(), HANAKO))
                .isInstanceOf(ConfirmCheck.NothingToConfirm.class);
        assertThat(office.discard(SAKURA, id)).isFalse();
    }

    @Test
    void manyDeparturesNeedTheirNumber() {
        apply(preview(TestFiles.TARO, TestFiles.HANAKO, TestFiles.JIRO));
        var id = preview(TestFiles.TARO);

        assertThat(office.confirm(SAKURA, id, OptionalInt.empty(), HANAKO))
                .isEqualTo(new ConfirmCheck.DeparturesNotConfirmed(2));
        assertThat(office.confirm(SAKURA, id, OptionalInt.of(3), HANAKO))
                .isEqualTo(new ConfirmCheck.DeparturesNotConfirmed(2));
        assertThat(office.confirm(SAKURA, id, OptionalInt.of(2), HANAKO)).isEqualTo(new ConfirmCheck.Confirmed());
    }

    @Test
    void whoWouldLeaveIsKnownByNameUntilTheImportIsOver() {
        apply(preview(TestFiles.TARO, TestFiles.HANAKO, TestFiles.JIRO));
        var id = preview(TestFiles.TARO);

        assertThat(departures.some(SAKURA, id, 10))
                .extracting(Departures.Departing::name)
                .containsExactly("山﨑 花子", "𠮷田 次郎");
        assertThat(departures.some(SAKURA, id, 1)).hasSize(1);
        office.discard(SAKURA, id);
        assertThat(departures.some(SAKURA, id, 10)).isEmpty();
    }

    @Test
    void importsOfAnotherSocietyAreNotThere() {
        var id = preview(TestFiles.TARO);
        var momiji = TestSocieties.momiji();

        rows.of(momiji, () -> {
            assertThat(history.find(momiji.id(), id)).isEmpty();
            assertThat(history.page(momiji.id(), 0, 10)).isEmpty();
            assertThat(history.faults(momiji.id(), id, 0, 10)).isEmpty();
            assertThat(office.confirm(momiji.id(), id, OptionalInt.empty(), HANAKO))
                    .isInstanceOf(ConfirmCheck.NothingToConfirm.class);
            assertThat(office.discard(momiji.id(), id)).isFalse();
        });
        assertThat(history.find(SAKURA, id).orElseThrow().standing()).isInstanceOf(Standing.Previewed.class);
    }

    @Test
    void discardedPreviewLeavesNothingOfTheFile() {
        var id = preview(TestFiles.TARO);

        assertThat(office.discard(SAKURA, id)).isTrue();

        assertThat(count("roster_import_line")).isZero();
        assertThat(history.find(SAKURA, id).orElseThrow().standing())
                .isInstanceOfSatisfying(
                        Standing.Discarded.class, over -> assertThat(over.why()).isEqualTo(Discard.GIVEN_UP));
    }

    @Test
    void importOfAServerThatDiedIsFinishedByAnotherOnceItsLeaseIsOver() {
        var id = preview(many(12_000));
        office.confirm(SAKURA, id, OptionalInt.empty(), HANAKO);
        assertThat(leases.claim(SAKURA, ONE_SERVER)).contains(id);
        application.moveNumbers(SAKURA, id);
        application.writeNextLines(SAKURA, id);

        assertThat(run.goOn(SAKURA, OTHER_SERVER, Progress.NONE, () -> false)).isEmpty();
        assertThat(count("member")).isEqualTo(5000);
        clock.advance(ImportLeases.LEASE.plusSeconds(1));
        assertThat(run.goOn(SAKURA, OTHER_SERVER, Progress.NONE, () -> false)).contains(id);

        assertThat(count("member")).isEqualTo(12_000);
        assertThat(history.find(SAKURA, id).orElseThrow().standing())
                .isInstanceOfSatisfying(
                        Standing.Done.class,
                        done -> assertThat(done.preview().added()).isEqualTo(12_000));
        assertThat(count("audit_event where kind = 'ROSTER_IMPORTED'")).isOne();
    }

    @Test
    void serverThatStopsLeavesTheRestToTheNextAtOnce() {
        var id = preview(many(12_000));
        office.confirm(SAKURA, id, OptionalInt.empty(), HANAKO);
        var asked = new AtomicInteger();

        run.goOn(SAKURA, ONE_SERVER, Progress.NONE, () -> asked.incrementAndGet() > 1);

        assertThat(history.find(SAKURA, id).orElseThrow().standing())
                .isInstanceOfSatisfying(
                        Standing.Applying.class,
                        applying -> assertThat(applying.applied()).isEqualTo(5000));
        run.goOn(SAKURA, OTHER_SERVER, Progress.NONE, () -> false);
        assertThat(count("member")).isEqualTo(12_000);
    }

    @Test
    void twoServersThatBothBelieveItIsTheirsWriteEachLineOnce() throws InterruptedException {
        var id = preview(many(20_000));
        office.confirm(SAKURA, id, OptionalInt.empty(), HANAKO);
        application.moveNumbers(SAKURA, id);
        var failures = new java.util.concurrent.ConcurrentLinkedQueue<Throwable>();
        var threads = IntStream.range(0, 2)
                .mapToObj(each -> Thread.ofPlatform()
                        .uncaughtExceptionHandler((thread, failure) -> failures.add(failure))
                        .start(() -> kenpo.portal.society.CurrentSociety.run(TestSocieties.sakura(), () -> {
                            while (application.writeNextLines(SAKURA, id)) {
                                assertThat(id).isNotNull();
                            }
                        })))
                .toList();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(failures).isEmpty();
        assertThat(count("member")).isEqualTo(20_000);
        assertThat(application.applied(SAKURA, id)).isEqualTo(20_000);
    }

    @Test
    void commandDoesNotTakeWhatAServerIsAt() {
        var id = preview(TestFiles.TARO);
        office.confirm(SAKURA, id, OptionalInt.empty(), HANAKO);
        leases.claim(SAKURA, ONE_SERVER);

        try (var open = byCommand.open(TestSocieties.sakura(), OPERATOR)) {
            assertThatThrownBy(() -> open.finishInterrupted(Progress.NONE)).isInstanceOf(ImportUnderWay.class);
            clock.advance(ImportLeases.LEASE.plusSeconds(1));
            assertThat(open.finishInterrupted(Progress.NONE)).isPresent();
        }
    }

    @Test
    void readingOfAServerThatFellSilentIsOver() {
        rows.of(
                TestSocieties.sakura(),
                () -> db.sql("""
                        insert into roster_import (society_id, import_id, extent, state, import_date, started_at, asked_by)
                        values (?, ?, 'WHOLE', 'READING', '2026-11-23', '2026-11-23T00:00:00Z', ?)
                        """)
                        .param(SAKURA.value())
                        .param(JIRO)
                        .param(HANAKO)
                        .update());
        leases.keepReading(SAKURA, new ImportId(JIRO), ONE_SERVER, 10, 100);
        imports.discardOverdue(SAKURA);
        assertThat(history.underWay(SAKURA)).get().returns(new Standing.Reading(10), ImportRecord::standing);

        clock.advance(Duration.ofSeconds(31));
        imports.discardOverdue(SAKURA);

        assertThat(history.underWay(SAKURA)).isEmpty();
        assertThat(leases.keepReading(SAKURA, new ImportId(JIRO), ONE_SERVER, 20, 100))
                .isFalse();
    }

    @Test
    void previewThatNobodyConfirmsGoesAfterADay() {
        var id = preview(TestFiles.TARO);
        clock.advance(Duration.ofHours(23));
        imports.discardOverdue(SAKURA);
        assertThat(history.underWay(SAKURA)).isPresent();

        clock.advance(Duration.ofHours(1));
        imports.discardOverdue(SAKURA);

        assertThat(history.find(SAKURA, id).orElseThrow().standing())
                .isInstanceOfSatisfying(
                        Standing.Discarded.class, over -> assertThat(over.why()).isEqualTo(Discard.EXPIRED));
        assertThat(count("roster_import_line")).isZero();
    }

    @Test
    void nameOfTheFileIsHarmless() {
        assertThat(new SentFile(HANAKO, "C:\\名簿\\roster\u0000\u202E.csv", Extent.WHOLE, folder).name())
                .isEqualTo("roster.csv");
        assertThat(new SentFile(HANAKO, "../../etc/", Extent.WHOLE, folder).name())
                .isEqualTo("unnamed.csv");
        assertThat(new SentFile(HANAKO, "𠮷".repeat(300), Extent.WHOLE, folder).name())
                .isEqualTo("𠮷".repeat(200));
    }

    private ImportId preview(String... lines) {
        var all = new ArrayList<>(List.of(lines));
        all.addFirst(TestFiles.HEADINGS);
        var file = TestFiles.file(folder, StandardCharsets.UTF_8, all.toArray(String[]::new));
        var id = office.take(TestSocieties.sakura(), sent(file, Extent.WHOLE));
        read(id);
        await().pollInSameThread().until(() -> Files.notExists(file));
        return id;
    }

    private void apply(ImportId id) {
        office.confirm(SAKURA, id, OptionalInt.empty(), HANAKO);
        run.goOn(SAKURA, ONE_SERVER, Progress.NONE, () -> false);
    }

    private ImportRecord read(ImportId id) {
        return await().pollInSameThread()
                .until(
                        () -> history.find(SAKURA, id).orElseThrow(),
                        record -> !(record.standing() instanceof Standing.Reading));
    }

    private static SentFile sent(Path file, Extent extent) {
        return new SentFile(HANAKO, "roster.csv", extent, file);
    }

    private static String[] many(int persons) {
        return IntStream.rangeClosed(1, persons)
                .mapToObj(i -> TestFiles.person(String.valueOf(i), "山田 " + i, "ヤマダ", "1980-01-01", ""))
                .toArray(String[]::new);
    }

    private long count(String what) {
        return rows.of(
                TestSocieties.sakura(),
                () -> db.sql("select count(*) from " + what).query(Long.class).single());
    }
}
