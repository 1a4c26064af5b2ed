package kenpo.portal.roster.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.roster.ImportId;
import kenpo.portal.roster.imports.ImportRecord.Standing;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What imports there have been, and what was wrong with the lines of the latest. */
@Repository
@Transactional(readOnly = true)
public class ImportHistory {
    private final JdbcClient jdbc;

    ImportHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ImportRecord> find(SocietyId society, ImportId id) {
        return jdbc.sql("select * from roster_import where society_id = :society and import_id = :import")
                .param("society", society.value())
                .param("import", id.value())
                .query(ImportHistory::found)
                .optional();
    }

    /** The one of the staff that is not over, or one that is being applied, whoever began it. */
    public Optional<ImportRecord> underWay(SocietyId society) {
        return jdbc.sql("""
                        select * from roster_import
                         where society_id = :society and state in ('READING', 'PREVIEWED', 'APPLYING')
                           and (asked_by is not null or state = 'APPLYING')
                        """)
                .param("society", society.value())
                .query(ImportHistory::found)
                .optional();
    }

    public int count(SocietyId society) {
        return jdbc.sql("select count(*) from roster_import where society_id = :society")
                .param("society", society.value())
                .query(Integer.class)
                .single();
    }

    /** The latest first. */
    public List<ImportRecord> page(SocietyId society, int skipped, int most) {
        return jdbc.sql("""
                        select * from roster_import where society_id = :society
                         order by started_at desc, import_id offset :skipped limit :most
                        """)
                .param("society", society.value())
                .param("skipped", skipped)
                .param("most", most)
                .query(ImportHistory::found)
                .list();
    }

    public int faultCount(SocietyId society, ImportId id) {
        return jdbc.sql("select count(*) from roster_import_fault where society_id = :society and import_id = :import")
                .param("society", society.value())
                .param("import", id.value())
                .query(Integer.class)
                .single();
    }

    /** In the order of the lines. */
    public List<Fault> faults(SocietyId society, ImportId id, int skipped, int most) {
        return jdbc.sql("""
                        select line, heading, value, reason, argument from roster_import_fault
                         where society_id = :society and import_id = :import order by line, ordinal
                        offset :skipped limit :most
                        """)
                .param("society", society.value())
                .param("import", id.value())
                .param("skipped", skipped)
                .param("most", most)
                .query(ImportRow::fault)
                .list();
    }

    private static ImportRecord found(ResultSet row, int number) throws SQLException {
        var encoding = row.getString("encoding");
        return new ImportRecord(
                new ImportId(row.getObject("import_id", UUID.class)),
                Extent.valueOf(row.getString("extent")),
                row.getTimestamp("started_at").toInstant(),
                row.getObject("asked_by", UUID.class),
                row.getObject("confirmed_by", UUID.class),
                row.getString("file_name"),
                encoding == null ? null : FileEncoding.valueOf(encoding),
                standing(row));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return switch (state) {
            case "READING" -> new Standing.Reading(percent(row.getLong("read_bytes"), row.getLong("file_bytes")));
            case "PREVIEWED" -> new Standing.Previewed(ImportRow.preview(row, 0));
            case "APPLYING" -> new Standing.Applying(ImportRow.preview(row, 0), row.getInt("applied_count"));
            case "DONE" ->
                new Standing.Done(
                        ImportRow.preview(row, 0), row.getTimestamp("ended_at").toInstant());
            case "DISCARDED" ->
                new Standing.Discarded(
                        Discard.valueOf(Objects.requireNonNullElse(
                                row.getString("discarded_because"), Discard.GIVEN_UP.name())),
                        refusal(row),
                        row.getTimestamp("ended_at").toInstant());
            default -> throw new IllegalStateException("unknown state " + state);
        };
    }

    private static @Nullable Fault refusal(ResultSet row) throws SQLException {
        var reason = row.getString("refusal_reason");
        return reason == null
                ? null
                : new Fault(
                        row.getLong("refusal_line"),
                        row.getString("refusal_heading"),
                        row.getString("refusal_value"),
                        Fault.Reason.valueOf(reason),
                        row.getString("refusal_argument"));
    }

    private static int percent(long done, long total) {
        return total == 0 ? 0 : (int) Math.min(100, 100 * done / total);
    }
}
