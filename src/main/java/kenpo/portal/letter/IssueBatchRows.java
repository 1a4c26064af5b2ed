package kenpo.portal.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.credential.Selection;
import kenpo.portal.letter.IssueBatch.Standing;
import kenpo.portal.letter.IssueBatch.Whom;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Batches as they are stored; each move is one statement that changes nothing when the batch is elsewhere by then. */
@Repository
@Transactional
class IssueBatchRows {
    /** After this a batch whose server fell silent is taken by another. */
    static final Duration LEASE = Duration.ofSeconds(30);

    static final Duration OPENABLE = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    IssueBatchRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False when there is one of this key, or another of this society under way. */
    boolean begin(SocietyId society, IssueBatchId id, Selection selection, int letters, UUID askedBy, String reason) {
        return jdbc.sql("""
                        insert into issue_batch (society_id, batch_id, asked_by, asked_at, reason, selection, new_since,
                                                 establishment_code, state, letter_count)
                        values (:society, :batch, :askedBy, :now, :reason, :selection, :since, :establishment, 'ISSUING',
                                :letters)
                        on conflict do nothing
                        """)
                        .param("society", society.value())
                        .param("batch", id.value())
                        .param("askedBy", askedBy)
                        .param("now", now())
                        .param("reason", reason)
                        .param("selection", kind(selection))
                        .param("since", selection instanceof Selection.NewSince(var day) ? day : null, Types.DATE)
                        .param(
                                "establishment",
                                selection instanceof Selection.Establishment(var code) ? code : null,
                                Types.VARCHAR)
                        .param("letters", letters)
                        .update()
                == 1;
    }

    Optional<IssueBatch> find(SocietyId society, IssueBatchId id) {
        return jdbc.sql("select * from issue_batch where society_id = :society and batch_id = :batch")
                .param("society", society.value())
                .param("batch", id.value())
                .query(IssueBatchRows::batch)
                .optional();
    }

    int count(SocietyId society) {
        return jdbc.sql("select count(*) from issue_batch where society_id = :society")
                .param("society", society.value())
                .query(Integer.class)
                .single();
    }

    List<IssueBatch> page(SocietyId society, int offset, int most) {
        return jdbc.sql("""
                        select * from issue_batch where society_id = :society
                         order by asked_at desc, batch_id offset :offset limit :most
                        """)
                .param("society", society.value())
                .param("offset", offset)
                .param("most", most)
                .query(IssueBatchRows::batch)
                .list();
    }

    /** Gives the society's batch to this server, unless there is none or another server is at it. */
    Optional<IssueBatch> claim(SocietyId society, UUID server) {
        return jdbc.sql("""
                        update issue_batch set server_id = :server, leased_until = :until
                         where society_id = :society and state = 'ISSUING'
                           and (leased_until is null or leased_until <= :now or server_id = :server)
                        returning *
                        """)
                .param("server", server)
                .param("until", Timestamp.from(clock.instant().plus(LEASE)))
                .param("society", society.value())
                .param("now", now())
                .query(IssueBatchRows::batch)
                .optional();
    }

    /** Says that this server is still at it; false when it no longer has to be: cancelled, or taken by another. */
    boolean keep(SocietyId society, IssueBatchId id, UUID server) {
        return jdbc.sql("""
                        update issue_batch set leased_until = :until
                         where society_id = :society and batch_id = :batch and state = 'ISSUING'
                           and server_id = :server and cancel_asked_at is null
                        """)
                        .param("until", Timestamp.from(clock.instant().plus(LEASE)))
                        .param("society", society.value())
                        .param("batch", id.value())
                        .param("server", server)
                        .update()
                == 1;
    }

    /** One more letter is done with. */
    void count(SocietyId society, IssueBatchId id, IssueBatchLine.Outcome outcome) {
        var counted = switch (outcome) {
            case WAITING -> throw new IllegalArgumentException("not done with");
            case ISSUED -> "issued_count = issued_count + 1";
            case REPLACED -> "issued_count = issued_count + 1, replaced_count = replaced_count + 1";
            case LEFT_OUT -> "left_out_count = left_out_count + 1";
        };
        jdbc.sql("update issue_batch set " + counted + " where society_id = :society and batch_id = :batch")
                .param("society", society.value())
                .param("batch", id.value())
                .update();
    }

    boolean cancel(SocietyId society, IssueBatchId id) {
        return jdbc.sql("""
                        update issue_batch set cancel_asked_at = :now
                         where society_id = :society and batch_id = :batch and state = 'ISSUING'
                           and cancel_asked_at is null
                        """)
                        .param("now", now())
                        .param("society", society.value())
                        .param("batch", id.value())
                        .update()
                == 1;
    }

    /** From then on it can be opened for a day; false when letters are left and nobody cancelled it. */
    boolean finish(SocietyId society, IssueBatchId id) {
        return jdbc.sql("""
                        update issue_batch
                           set state = 'FINISHED', finished_at = :now, openable_until = :until, server_id = null,
                               leased_until = null
                         where society_id = :society and batch_id = :batch and state = 'ISSUING'
                           and (cancel_asked_at is not null or issued_count + left_out_count = letter_count)
                        """)
                        .param("now", now())
                        .param("until", Timestamp.from(clock.instant().plus(OPENABLE)))
                        .param("society", society.value())
                        .param("batch", id.value())
                        .update()
                == 1;
    }

    /** Those whose day is over by so long. */
    List<IssueBatchId> closeDue(SocietyId society, Duration grace) {
        return jdbc.sql("""
                        update issue_batch set state = 'CLOSED', closed_at = :now
                         where society_id = :society and state = 'FINISHED' and openable_until <= :before
                        returning batch_id
                        """)
                .param("now", now())
                .param("society", society.value())
                .param("before", Timestamp.from(clock.instant().minus(grace)))
                .query((row, number) -> new IssueBatchId(row.getObject("batch_id", UUID.class)))
                .list();
    }

    private static String kind(Selection selection) {
        return switch (selection) {
            case Selection.NeverSignedIn _ -> "NEVER_SIGNED_IN";
            case Selection.NewSince _ -> "NEW_SINCE";
            case Selection.Establishment _ -> "ESTABLISHMENT";
            case Selection.Listed _ -> "LISTED";
        };
    }

    private static IssueBatch batch(ResultSet row, int number) throws SQLException {
        return new IssueBatch(
                new IssueBatchId(row.getObject("batch_id", UUID.class)),
                row.getObject("asked_by", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("reason"),
                whom(row),
                new IssueBatch.Counts(
                        row.getInt("letter_count"),
                        row.getInt("issued_count"),
                        row.getInt("replaced_count"),
                        row.getInt("left_out_count")),
                standing(row));
    }

    private static Whom whom(ResultSet row) throws SQLException {
        var kind = row.getString("selection");
        return switch (kind) {
            case "NEVER_SIGNED_IN" -> new Whom.NeverSignedIn();
            case "NEW_SINCE" -> new Whom.NewSince(row.getObject("new_since", LocalDate.class));
            case "ESTABLISHMENT" -> new Whom.Establishment(row.getString("establishment_code"));
            case "LISTED" -> new Whom.Listed();
            default -> throw new IllegalStateException("unknown selection " + kind);
        };
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return switch (state) {
            case "ISSUING" -> new Standing.Issuing(row.getTimestamp("cancel_asked_at") != null);
            case "FINISHED" ->
                new Standing.Finished(
                        row.getTimestamp("finished_at").toInstant(),
                        row.getTimestamp("openable_until").toInstant());
            case "CLOSED" ->
                new Standing.Closed(
                        row.getTimestamp("finished_at").toInstant(),
                        row.getTimestamp("closed_at").toInstant());
            default -> throw new IllegalStateException("unknown state " + state);
        };
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
