package kenpo.portal.staff.dashboard;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What has been counted, day by day. */
@Repository
@Transactional
class Figures {
    private static final List<String> KNOWN =
            Stream.of(Figure.values()).map(Figure::name).toList();

    private final JdbcClient jdbc;
    private final Clock clock;

    Figures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the place of what was counted before; two servers that count at once write the same. */
    public void put(SocietyId society, LocalDate day, Map<Figure, Long> counts) {
        jdbc.sql("""
                        insert into daily_figure (society_id, day, figure, count, counted_at)
                        select :society, :day, figure, count, :now
                          from unnest(cast(:figures as text[]), cast(:counts as bigint[])) as counted (figure, count)
                            on conflict (society_id, day, figure) do update
                           set count = excluded.count, counted_at = excluded.counted_at
                        """)
                .param("society", society.value())
                .param("day", Date.valueOf(day))
                .param("now", Timestamp.from(clock.instant()))
                .param("figures", counts.keySet().stream().map(Figure::name).toArray(String[]::new))
                .param("counts", counts.values().toArray(Long[]::new))
                .update();
    }

    /** By day, in order; days on which nothing was counted are absent. */
    @Transactional(readOnly = true)
    public Map<LocalDate, CountedDay> since(SocietyId society, LocalDate from) {
        var days = new TreeMap<LocalDate, CountedDay>();
        // those only that this release knows
        jdbc.sql("""
                        select day, figure, count, counted_at from daily_figure
                         where society_id = :society and day >= :from and figure in (:known)
                        """)
                .param("society", society.value())
                .param("from", Date.valueOf(from))
                .param("known", KNOWN)
                .query((ResultSet row) -> add(days, row));
        return days;
    }

    @Transactional(readOnly = true)
    public Optional<LocalDate> last(SocietyId society) {
        return jdbc.sql("select max(day) as day from daily_figure where society_id = :society")
                .param("society", society.value())
                .query((row, number) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }

    private static void add(Map<LocalDate, CountedDay> days, ResultSet row) throws SQLException {
        var at = row.getTimestamp("counted_at").toInstant();
        var counts = new EnumMap<Figure, Long>(Figure.class);
        counts.put(Figure.valueOf(row.getString("figure")), row.getLong("count"));
        days.merge(row.getObject("day", LocalDate.class), new CountedDay(counts, at), CountedDay::with);
    }
}
