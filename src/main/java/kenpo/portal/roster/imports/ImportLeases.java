package kenpo.portal.roster.imports;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.roster.ImportId;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which process is at an import: for a while, and longer as long as it says so. */
@Repository
@Transactional
class ImportLeases {
    /** After this an import whose process fell silent is taken by another, or given up if it was still being read. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** Comparing a million lines is one step, in which nothing is said. */
    private static final Duration COMPARING = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportLeases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Confirms a preview for this process to apply; false when it does not wait to be confirmed. */
    public boolean confirm(SocietyId society, ImportId id, UUID server) {
        return jdbc.sql("""
                        update roster_import set state = 'APPLYING', server_id = :server, leased_until = :until
                         where society_id = :society and import_id = :import and state = 'PREVIEWED'
                        """)
                        .param("server", server)
                        .param("until", until(LEASE))
                        .param("society", society.value())
                        .param("import", id.value())
                        .update()
                == 1;
    }

    /** Gives the society's confirmed import to this process, unless there is none or another is at it. */
    public Optional<ImportId> claim(SocietyId society, UUID server) {
        return jdbc.sql("""
                        update roster_import set server_id = :server, leased_until = :until
                         where society_id = :society and import_id in (
                               select import_id from roster_import
                                where society_id = :society and state = 'APPLYING'
                                  and (leased_until is null or leased_until <= :now or server_id = :server)
                                  for update skip locked)
                        returning import_id
                        """)
                .param("server", server)
                .param("until", until(LEASE))
                .param("society", society.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new ImportId(row.getObject("import_id", UUID.class)))
                .optional();
    }

    /** Says that this process is still at it; false when it no longer has to be. */
    public boolean keep(SocietyId society, ImportId id, UUID server) {
        return jdbc.sql("""
                        update roster_import set leased_until = :until
                         where society_id = :society and import_id = :import and state = 'APPLYING'
                           and server_id = :server
                        """)
                        .param("until", until(LEASE))
                        .param("society", society.value())
                        .param("import", id.value())
                        .param("server", server)
                        .update()
                == 1;
    }

    /** The same of a file that is being read, with how far that has come; false when nobody wants it any more. */
    public boolean keepReading(SocietyId society, ImportId id, UUID server, long read, long total) {
        return keepReading(society, id, server, LEASE, "read_bytes = %d, file_bytes = %d".formatted(read, total));
    }

    public boolean keepComparing(SocietyId society, ImportId id, UUID server) {
        return keepReading(society, id, server, COMPARING, "read_bytes = file_bytes");
    }

    private boolean keepReading(SocietyId society, ImportId id, UUID server, Duration life, String change) {
        return jdbc.sql("update roster_import set server_id = :server, leased_until = :until, " + change
                                + " where society_id = :society and import_id = :import and state = 'READING'")
                        .param("server", server)
                        .param("until", until(life))
                        .param("society", society.value())
                        .param("import", id.value())
                        .update()
                == 1;
    }

    /** The next may have it at once. */
    public void release(SocietyId society, ImportId id, UUID server) {
        jdbc.sql("""
                        update roster_import set server_id = null, leased_until = null
                         where society_id = :society and import_id = :import and server_id = :server
                        """)
                .param("society", society.value())
                .param("import", id.value())
                .param("server", server)
                .update();
    }

    private Timestamp until(Duration life) {
        return Timestamp.from(clock.instant().plus(life));
    }
}
