package kenpo.portal.roster.imports;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kenpo.portal.roster.EligibilityLost;
import kenpo.portal.roster.ImportId;
import kenpo.portal.roster.MemberId;
import kenpo.portal.roster.RosterApplied;
import kenpo.portal.society.SocietyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a confirmed import to the roster, a piece in each transaction; how far it came is written with the piece, so
 * that none is lost or written twice whenever the process ends.
 */
@Repository
@Transactional
class Application {
    private static final int LINES_AT_A_TIME = 5000;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Application(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    private record Written(long position, MemberId member, boolean left) {}

    /**
     * Changed numbers are written first and all at once: persons may have exchanged them, and a number has to be free
     * before another person gets it.
     */
    public void moveNumbers(SocietyId society, ImportId id) {
        if (locked("cast(numbers_moved as integer)", society, id) == 1) {
            return;
        }
        run(ApplicationSql.WRITE_ESTABLISHMENTS, society, id, Map.of());
        run(ApplicationSql.RELEASE_NUMBERS, society, id, Map.of());
        run(
                ApplicationSql.WRITE_CHANGED,
                society,
                id,
                Map.of("after", 0L, "to", Long.MAX_VALUE, "moves", true, "now", now()));
        int moved = 0;
        var lines = nextLines(society, id, 0, true);
        while (!lines.isEmpty()) {
            announce(society, id, lines);
            moved += lines.size();
            lines = nextLines(society, id, lines.getLast().position(), true);
        }
        advance("numbers_moved = true", society, id, moved);
    }

    /** False when there was nothing left to write. */
    public boolean writeNextLines(SocietyId society, ImportId id) {
        long after = locked("applied_line", society, id);
        var lines = nextLines(society, id, after, false);
        if (lines.isEmpty()) {
            return false;
        }
        long to = lines.getLast().position();
        var range = Map.of("after", after, "to", to, "moves", false, "now", now());
        run(ApplicationSql.WRITE_NEW, society, id, range);
        run(ApplicationSql.WRITE_CHANGED, society, id, range);
        announce(society, id, lines);
        advance("applied_line = " + to, society, id, lines.size());
        return true;
    }

    /** False when nobody was left who has departed. */
    public boolean writeNextDepartures(SocietyId society, ImportId id) {
        long after = locked("applied_departure", society, id);
        var departures = jdbc.sql(ApplicationSql.NEXT_DEPARTURES)
                .params(parameters(society, id, Map.of("after", after, "most", LINES_AT_A_TIME)))
                .query((row, number) -> new Written(
                        row.getLong("position"), new MemberId(row.getObject("member_id", UUID.class)), true))
                .list();
        if (departures.isEmpty()) {
            return false;
        }
        long to = departures.getLast().position();
        run(ApplicationSql.WRITE_DEPARTURES, society, id, Map.of("after", after, "to", to, "now", now()));
        announce(society, id, departures);
        advance("applied_departure = " + to, society, id, departures.size());
        return true;
    }

    @Transactional(readOnly = true)
    public int applied(SocietyId society, ImportId id) {
        return (int) number("applied_count", "", society, id);
    }

    private List<Written> nextLines(SocietyId society, ImportId id, long after, boolean moves) {
        return jdbc.sql(ApplicationSql.NEXT_LINES)
                .params(parameters(society, id, Map.of("after", after, "moves", moves, "most", LINES_AT_A_TIME)))
                .query((row, number) -> new Written(
                        row.getLong("line"),
                        new MemberId(row.getObject("member_id", UUID.class)),
                        row.getString("outcome").equals("LEFT")))
                .list();
    }

    private void announce(SocietyId society, ImportId id, List<Written> written) {
        var members = written.stream().map(Written::member).toList();
        events.publishEvent(new RosterApplied(society, id, members));
        var left = written.stream().filter(Written::left).map(Written::member).toList();
        if (!left.isEmpty()) {
            events.publishEvent(new EligibilityLost(society, left));
        }
    }

    private void advance(String change, SocietyId society, ImportId id, int written) {
        run(
                "update roster_import set " + change
                        + ", applied_count = applied_count + :written where society_id = :society and import_id = :import",
                society,
                id,
                Map.of("written", written));
    }

    /** Whoever writes a piece has this to itself until the position has moved on. */
    private long locked(String column, SocietyId society, ImportId id) {
        return number(column, " for update", society, id);
    }

    private long number(String column, String hold, SocietyId society, ImportId id) {
        return jdbc.sql("select " + column + " from roster_import where society_id = :society and import_id = :import"
                        + hold)
                .params(parameters(society, id, Map.of()))
                .query(Long.class)
                .single();
    }

    private void run(String sql, SocietyId society, ImportId id, Map<String, ?> more) {
        jdbc.sql(sql).params(parameters(society, id, more)).update();
    }

    private static Map<String, Object> parameters(SocietyId society, ImportId id, Map<String, ?> more) {
        var parameters = new TreeMap<String, Object>(more);
        parameters.put("society", society.value());
        parameters.put("import", id.value());
        return parameters;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
