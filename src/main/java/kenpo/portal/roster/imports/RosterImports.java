package kenpo.portal.roster.imports;

import java.sql.Timestamp;
import java.sql.Types;
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
import org.jspecify.annotations.Nullable;
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

    /** sent: by whom and what, where it was not the operator. */
    public ImportId begin(SocietyId society, Extent extent, LocalDate importDate, @Nullable SentFile sent) {
        var id = new ImportId(secrets.id());
        jdbc.sql("""
                        insert into roster_import (society_id, import_id, extent, state, import_date, started_at, asked_by,
                                                   file_name)
                        values (:society, :import, :extent, 'READING', :day, :now, :sender, :name)
                        """)
                .param("society", society.value())
                .param("import", id.value())
                .param("extent", extent.name())
                .param("day", importDate)
                .param("now", now())
                .param("sender", sent == null ? null : sent.sender(), Types.OTHER)
                .param("name", sent == null ? null : sent.name(), Types.VARCHAR)
                .update();
        return id;
    }

    public void recognised(SocietyId society, ImportId id, FileEncoding encoding) {
        jdbc.sql("""
                        update roster_import set encoding = :encoding
                         where society_id = :society and import_id = :import and state = 'READING'
                        """)
                .param("encoding", encoding.name())
                .param("society", society.value())
                .param("import", id.value())
                .update();
    }

    public boolean isApplying(SocietyId society) {
        return jdbc.sql("select exists (select from roster_import where society_id = :society and state = 'APPLYING')")
                .param("society", society.value())
                .query(Boolean.class)
                .single();
    }

    public Preview preview(SocietyId society, ImportId id) {
        return jdbc.sql("select * from roster_import where society_id = :society and import_id = :import")
                .param("society", society.value())
                .param("import", id.value())
                .query(ImportRow::preview)
                .single();
    }

    /** For any server to apply; false when it does not wait to be confirmed. */
    public boolean confirm(SocietyId society, ImportId id, UUID staff) {
        return jdbc.sql("""
                        update roster_import set state = 'APPLYING', confirmed_by = :staff, server_id = null, leased_until = null
                         where society_id = :society and import_id = :import and state = 'PREVIEWED'
                        """)
                        .param("staff", staff)
                        .param("society", society.value())
                        .param("import", id.value())
                        .update()
                == 1;
    }

    /**
     * Once. What was read is no longer needed; the faults stay until the next import. otherwise: who did it where it was
     * not the staff.
     */
    public void finish(SocietyId society, ImportId id, AuditEvent.Actor otherwise) {
        var confirmedBy = jdbc.sql("""
                        update roster_import set state = 'DONE', ended_at = :now
                         where society_id = :society and import_id = :import and state = 'APPLYING'
                        returning confirmed_by
                        """)
                .param("now", now())
                .param("society", society.value())
                .param("import", id.value())
                .query((row, number) -> Optional.ofNullable(row.getObject("confirmed_by", UUID.class)))
                .optional();
        if (confirmedBy.isEmpty()) {
            return;
        }
        clearRead(society);
        var done = preview(society, id);
        var actor = confirmedBy
                .get()
                .<AuditEvent.Actor>map(AuditEvent.Actor.Staff::new)
                .orElse(otherwise);
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

    /** The trail has no word on the content: only why the whole file was turned away. */
    public void refuse(SocietyId society, ImportId id, AuditEvent.Actor actor, Fault fault) {
        boolean discarded = discard(society, id, Discard.REFUSED);
        if (discarded) {
            jdbc.sql("""
                            update roster_import
                               set refusal_line = :line, refusal_heading = :heading, refusal_value = :value,
                                   refusal_reason = :reason, refusal_argument = :argument
                             where society_id = :society and import_id = :import
                            """)
                    .param("line", fault.line())
                    .param("heading", fault.heading(), Types.VARCHAR)
                    .param("value", fault.value())
                    .param("reason", fault.reason().name())
                    .param("argument", fault.argument())
                    .param("society", society.value())
                    .param("import", id.value())
                    .update();
        }
        clearFaults(society);
        audit.record(
                society,
                AuditEvent.refused(
                        AuditKind.ROSTER_REFUSED,
                        actor,
                        id.value(),
                        fault.reason().name()));
    }

    /** Whatever was not confirmed goes, with all that was read. */
    public void discardUnconfirmed(SocietyId society, Discard why) {
        discard(society, why, "state in ('READING', 'PREVIEWED')");
    }

    /** For who holds the lock: what is being read then has lost its process, as has a preview of a command. */
    public void discardAbandoned(SocietyId society) {
        discard(society, Discard.INTERRUPTED, "(state = 'READING' or state = 'PREVIEWED' and asked_by is null)");
    }

    /** Of the staff: read by a server that fell silent, or not confirmed for a day. */
    public void discardOverdue(SocietyId society) {
        discard(
                society,
                Discard.INTERRUPTED,
                "state = 'READING' and asked_by is not null"
                        + " and coalesce(leased_until, started_at + interval '1 minute') <= cast(:now as timestamptz)");
        discard(
                society,
                Discard.EXPIRED,
                "state = 'PREVIEWED' and asked_by is not null"
                        + " and started_at <= cast(:now as timestamptz) - interval '1 day'");
    }

    /** False when it was confirmed or discarded meanwhile. */
    public boolean discard(SocietyId society, ImportId id, Discard why) {
        boolean discarded = jdbc.sql("""
                                update roster_import
                                   set state = 'DISCARDED', discarded_because = :why, ended_at = :now
                                 where society_id = :society and import_id = :import
                                   and state in ('READING', 'PREVIEWED')
                                """)
                        .param("why", why.name())
                        .param("now", now())
                        .param("society", society.value())
                        .param("import", id.value())
                        .update()
                == 1;
        clearRead(society);
        return discarded;
    }

    private void discard(SocietyId society, Discard why, String which) {
        jdbc.sql("""
                        update roster_import set state = 'DISCARDED', discarded_because = :why, ended_at = :now
                         where society_id = :society and
                        """ + which)
                .param("why", why.name())
                .param("society", society.value())
                .param("now", now())
                .update();
        clearRead(society);
    }

    /** What was read of imports that are over. */
    public void clearRead(SocietyId society) {
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
                .query(ImportRow::fault);
        try (var faults = statement.stream()) {
            faults.forEach(each);
        }
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
}
