package kenpo.portal.letter;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Batches of one person as they are stored: finished from the beginning, so that none stands in another's way. */
@Repository
@Transactional
class ReissueRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    ReissueRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False when there is one of this key; waits for another transaction that is about to add it. */
    boolean add(SocietyId society, IssueBatchId id, UUID askedBy, String reason) {
        var now = clock.instant();
        return jdbc.sql("""
                        insert into issue_batch (society_id, batch_id, asked_by, asked_at, reason, selection, state,
                                                 letter_count, issued_count, finished_at, openable_until)
                        values (:society, :batch, :askedBy, :now, :reason, 'LISTED', 'FINISHED', 1, 1, :now, :until)
                        on conflict do nothing
                        """)
                        .param("society", society.value())
                        .param("batch", id.value())
                        .param("askedBy", askedBy)
                        .param("now", Timestamp.from(now))
                        .param("reason", reason)
                        .param("until", Timestamp.from(now.plus(IssueBatchRows.OPENABLE)))
                        .update()
                == 1;
    }

    /** Its letter ended an earlier one. */
    void replaced(SocietyId society, IssueBatchId id) {
        jdbc.sql("""
                        update issue_batch set replaced_count = issued_count
                         where society_id = :society and batch_id = :batch
                        """)
                .param("society", society.value())
                .param("batch", id.value())
                .update();
    }
}
