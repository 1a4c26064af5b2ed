package kenpo.portal.roster.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.key.Secrets;
import kenpo.portal.roster.ImportId;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The imports of a society with what their previews said; at most one is under way. */
@Repository
@Transactional
class RosterImports {
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final AuditTrail audit;
    private final Clock clock;

    RosterImports(JdbcClient jdbc, Secrets secrets, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    public ImportId begin(SocietyId society, Extent extent, LocalDate importDate) {
        var id = new ImportId(secrets.id());
        jdbc.sql("""
                        insert into roster_import (society_id, import_id, extent, state, import_date, started_at)
                        values (:society, :import, :extent, 'READING', :day, :now)
                        """)
                .param("society", society.value())
                .param("import", id.value())
                .param("extent", extent.name())
                .param("day", importDate)
                .param("now", now())
                .update();
        return id;
    }

    /** One that was confirmed and whose process died. */
    public Optional<ImportId> interrupted(SocietyId society) {
        return jdbc.sql("select import_id from roster_import where society_id = :society and state = 'APPLYING'")
                .param("society", society.value())
                .query(UUID.class)
                .optional()
                .map(ImportId::new);
    }

    public Preview preview(SocietyId society, ImportId id) {
        return jdbc.sql("select * from roster_import where society_id = :society and import_id = :import")
                .param("society", society.value())
                .param("import", id.value())
                .query(RosterImports::preview)
                .single();
    }

    public void confirm(SocietyId society, ImportId id) {
        jdbc.sql("""
                        update roster_import set state = 'APPLYING'
                         where society_id = :society and import_id = :import and state = 'PREVIEWED'
                        """)
                .param("society", society.value())
                .param("import", id.value())
                .update();
    }

    /** What was read is no longer needed; the faults stay until the next import. */
    public void finish(SocietyId society, ImportId id, AuditEvent.Actor actor) {
        end(society, id, "DONE");
        clearEnded(society, "roster_import_line");
        clearEnded(society, "roster_import_departure");
        var done = preview(society, id);
        audit.record(
                society,
                AuditEvent.succeeded(AuditKind.ROSTER_IMPORTED, actor, id.value())
                        .with("extent", done.extent().name())
                        .with("new", String.valueOf(done.added()))
                        .with("changed", String.valueOf(done.changed()))
                        .with("left", String.valueOf(done.left()))
                        .with("unchanged", String.valueOf(done.unchanged()))
                        .with("refused", String.valueOf(done.refused())));
    }

    /** Without a word on the content: only why the whole file was turned away. */
    public void refuse(SocietyId society, ImportId id, AuditEvent.Actor actor, Fault.Reason reason) {
        discardUnconfirmed(society);
        clearFaults(society);
        audit.record(society, AuditEvent.refused(AuditKind.ROSTER_REFUSED, actor, id.value(), reason.name()));
    }

    /** Whatever was not confirmed goes, with all that was read. */
    public void discardUnconfirmed(SocietyId society) {
        jdbc.sql("""
                        update roster_import set state = 'DISCARDED', ended_at = :now
                         where society_id = :society and state in ('READING', 'PREVIEWED')
                        """).param("society", society.value()).param("now", now()).update();
        clearEnded(society, "roster_import_line");
        clearEnded(society, "roster_import_departure");
    }

    public void clearFaults(SocietyId society) {
        clearEnded(society, "roster_import_fault");
    }

    /** In the order of the lines. */
    @Transactional(readOnly = true)
    public void faults(SocietyId society, ImportId id, Consumer<Fault> each) {
        var statement = jdbc.sql("""
                        select line, heading, value, reason, argument from roster_import_fault
                         where society_id = :society and import_id = :import order by line, ordinal
                        """)
                .param("society", society.value())
                .param("import", id.value())
                .withFetchSize(1000)
                .query(RosterImports::fault);
        try (var faults = statement.stream()) {
            faults.forEach(each);
        }
    }

    private void end(SocietyId society, ImportId id, String state) {
        jdbc.sql("""
                        update roster_import set state = :state, ended_at = :now
                         where society_id = :society and import_id = :import
                        """)
                .param("state", state)
                .param("now", now())
                .param("society", society.value())
                .param("import", id.value())
                .update();
    }

    /** One that was interrupted still needs what was read. */
    private void clearEnded(SocietyId society, String table) {
        jdbc.sql("delete from " + table + """
                         where society_id = :society and import_id in (
                               select import_id from roster_import
                                where society_id = :society and state in ('DONE', 'DISCARDED'))
                        """).param("society", society.value()).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Preview preview(ResultSet row, int number) throws SQLException {
        return new Preview(
                Extent.valueOf(row.getString("extent")),
                row.getInt("new_count"),
                row.getInt("changed_count"),
                row.getInt("left_count"),
                row.getInt("unchanged_count"),
                row.getInt("refused_count"),
                row.getInt("insured_count"),
                row.getBoolean("identity_unreadable"));
    }

    private static Fault fault(ResultSet row, int number) throws SQLException {
        return new Fault(
                row.getLong("line"),
                row.getString("heading"),
                row.getString("value"),
                Fault.Reason.valueOf(row.getString("reason")),
                row.getString("argument"));
    }
}
