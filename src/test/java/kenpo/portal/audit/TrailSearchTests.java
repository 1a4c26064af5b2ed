package kenpo.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class TrailSearchTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final UUID HANAKO = new UUID(1, 1);
    private static final UUID TARO = new UUID(1, 2);

    @Autowired
    private TrailSearch search;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Rows rows;

    @Test
    void everyConditionNarrowsDown() {
        record(AuditKind.EMAIL_CHANGED, HANAKO, HANAKO);
        clock.advance(Duration.ofHours(1));
        var later = clock.instant();
        record(AuditKind.EMAIL_CHANGED, TARO, HANAKO);
        record(AuditKind.SIGN_OUT, TARO, TARO);

        assertThat(found(new TrailQuery(HANAKO, null, null, null, null))).hasSize(2);
        assertThat(found(new TrailQuery(HANAKO, TARO.toString(), null, null, null)))
                .hasSize(1);
        assertThat(found(new TrailQuery(null, null, AuditKind.SIGN_OUT, null, null)))
                .hasSize(1);
        assertThat(found(new TrailQuery(null, null, null, later, null))).hasSize(2);
        assertThat(found(new TrailQuery(null, null, null, null, later))).hasSize(1);
        assertThat(found(new TrailQuery(HANAKO, TARO.toString(), AuditKind.EMAIL_CHANGED, later, null)))
                .singleElement()
                .satisfies(line -> assertThat(line.kind()).contains(AuditKind.EMAIL_CHANGED));
    }

    @Test
    void pagesMeetWithoutGapOrRepetitionInBothDirections() {
        for (int i = 0; i < 25; i++) {
            record(AuditKind.SIGN_OUT, HANAKO, HANAKO);
            if (i % 3 == 0) {
                clock.advance(Duration.ofMillis(1));
            }
        }
        var down = new ArrayList<UUID>();
        TrailPosition position = null;
        for (var page = older(position); !page.isEmpty(); page = older(position)) {
            page.forEach(line -> down.add(line.id()));
            position = page.getLast().position();
        }
        assertThat(down).hasSize(25).doesNotHaveDuplicates();
        var before = search.newer(SAKURA, TrailQuery.EVERYTHING, at(down, 20), 10);
        assertThat(before).extracting(TrailLine::id).isEqualTo(down.subList(10, 20));
    }

    @Test
    void everythingIsReadInTheOrderItHappened() {
        record(AuditKind.SIGN_OUT, HANAKO, HANAKO);
        clock.advance(Duration.ofSeconds(1));
        record(AuditKind.SIGN_IN_COMPLETED, HANAKO, HANAKO);
        var lines = new ArrayList<TrailLine>();
        search.each(SAKURA, TrailQuery.EVERYTHING, lines::add);
        assertThat(lines).extracting(TrailLine::kindName).containsExactly("SIGN_OUT", "SIGN_IN_COMPLETED");
    }

    @Test
    void anotherSocietysTrailIsNotRead() {
        rows.of(
                TestSocieties.momiji(),
                () -> trail.record(
                        TestSocieties.momiji().id(),
                        AuditEvent.succeeded(AuditKind.SIGN_OUT, new AuditEvent.Actor.Member(HANAKO), HANAKO)));
        assertThat(found(TrailQuery.EVERYTHING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "audit_event_subject, 00000000-0000-0001-0000-000000000001, , ",
        "audit_event_actor, , x, ",
        "audit_event_kind, , , SIGN_OUT",
        "audit_event_at, , , "
    })
    void everySearchIsAnsweredByAnIndexInItsOrder(
            String index, @Nullable UUID subject, @Nullable String actor, @Nullable AuditKind kind) {
        jdbc.sql("set local enable_seqscan = off").update();
        jdbc.sql("set local enable_bitmapscan = off").update();
        jdbc.sql("set local enable_sort = off").update();
        var plan = String.join("\n", search.explained(SAKURA, new TrailQuery(subject, actor, kind, null, null)));
        assertThat(plan).contains(index).doesNotContain("Seq Scan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1_2",
                "99999999999999999999_00000000-0000-0001-0000-000000000001",
                "1_zzzzzzzz-0000-0001-0000-000000000001"
            })
    void nonsenseIsNoPosition(String text) {
        assertThat(TrailPosition.parse(text)).isEmpty();
    }

    @Test
    void positionSurvivesAnAddress() {
        var position = new TrailPosition(Instant.parse("2026-11-23T01:02:03.456789Z"), HANAKO);
        assertThat(TrailPosition.parse(position.toString())).contains(position);
    }

    private TrailPosition at(List<UUID> ids, int index) {
        return found(TrailQuery.EVERYTHING).stream()
                .filter(line -> line.id().equals(ids.get(index)))
                .map(TrailLine::position)
                .findFirst()
                .orElseThrow();
    }

    private List<TrailLine> older(@Nullable TrailPosition position) {
        return search.older(SAKURA, TrailQuery.EVERYTHING, position, 10);
    }

    private List<TrailLine> found(TrailQuery query) {
        return search.older(SAKURA, query, null, 100);
    }

    private void record(AuditKind kind, UUID actor, UUID subject) {
        trail.record(SAKURA, AuditEvent.succeeded(kind, new AuditEvent.Actor.Member(actor), subject));
    }
}
