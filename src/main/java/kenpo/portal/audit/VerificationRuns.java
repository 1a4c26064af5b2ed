package kenpo.portal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.key.Secrets;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The checks of the chain that the office asked for: one at a time in a society, and the last one's result. */
@Repository
@Transactional
class VerificationRuns {
    /** One that has not ended after this was given up by a server that stopped. */
    private static final Duration GIVEN_UP = Duration.ofHours(2);

    private final JdbcClient db;
    private final Secrets secrets;
    private final Clock clock;

    VerificationRuns(JdbcClient db, Secrets secrets, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Empty while one is under way. */
    Optional<UUID> begin(SocietyId society) {
        var now = clock.instant();
        db.sql("delete from audit_verification where society_id = :society and ended_at is null and begun_at < :before")
                .param("society", society.value())
                .param("before", Timestamp.from(now.minus(GIVEN_UP)))
                .update();
        return db.sql("""
                        insert into audit_verification (society_id, verification_id, begun_at)
                        values (:society, :id, :now)
                        on conflict (society_id) where ended_at is null do nothing
                        returning verification_id
                        """)
                .param("society", society.value())
                .param("id", secrets.id())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    void end(SocietyId society, UUID id, AuditVerification.Report report) {
        var found = report.firstBreak().map(Stored::of).orElse(Stored.NONE);
        db.sql("""
                        update audit_verification
                           set ended_at = :now, seals = :seals, events = :events, break_kind = :kind, break_seal = :seal,
                               break_event = :event
                         where society_id = :society and verification_id = :id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("seals", report.seals())
                .param("events", report.events())
                .param("kind", found.kind(), Types.VARCHAR)
                .param("seal", found.seal(), Types.BIGINT)
                .param("event", found.event(), Types.OTHER)
                .param("society", society.value())
                .param("id", id)
                .update();
    }

    /** It did not come to its end: as if it had never begun. */
    void giveUp(SocietyId society, UUID id) {
        db.sql(
                        "delete from audit_verification where society_id = :society and verification_id = :id and ended_at is null")
                .param("society", society.value())
                .param("id", id)
                .update();
    }

    @Transactional(readOnly = true)
    Optional<VerificationRun> latest(SocietyId society) {
        return db.sql("""
                        select * from audit_verification where society_id = :society
                         order by begun_at desc limit 1
                        """)
                .param("society", society.value())
                .query(VerificationRuns::run)
                .optional();
    }

    private static VerificationRun run(ResultSet row, int number) throws SQLException {
        var kind = row.getString("break_kind");
        var found = kind == null
                ? null
                : new Stored(kind, row.getLong("break_seal"), row.getObject("break_event", UUID.class)).chainBreak();
        return new VerificationRun(
                row.getTimestamp("begun_at").toInstant(),
                instant(row.getTimestamp("ended_at")),
                row.getLong("seals"),
                row.getLong("events"),
                Optional.ofNullable(found));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** A break as its columns. */
    private record Stored(
            @Nullable String kind,
            @Nullable Long seal,
            @Nullable UUID event) {
        static final Stored NONE = new Stored(null, null, null);
        private static final UUID NOBODY = new UUID(0, 0);

        static Stored of(ChainBreak found) {
            return switch (found) {
                case ChainBreak.SealMissing(long seal) -> new Stored("SEAL_MISSING", seal, null);
                case ChainBreak.SealOutOfChain(long seal) -> new Stored("SEAL_OUT_OF_CHAIN", seal, null);
                case ChainBreak.KeyMissing(long seal, var _) -> new Stored("KEY_MISSING", seal, null);
                case ChainBreak.SealChanged(long seal) -> new Stored("SEAL_CHANGED", seal, null);
                case ChainBreak.EventMissing(long seal, var event) -> new Stored("EVENT_MISSING", seal, event);
                case ChainBreak.EventChanged(long seal, var event) -> new Stored("EVENT_CHANGED", seal, event);
                case ChainBreak.EventRepeated(long seal, var event) -> new Stored("EVENT_REPEATED", seal, event);
                case ChainBreak.EventUnsealed(var event) -> new Stored("EVENT_UNSEALED", null, event);
            };
        }

        ChainBreak chainBreak() {
            long number = seal == null ? 0 : seal;
            var id = event == null ? NOBODY : event;
            return switch (String.valueOf(kind)) {
                case "SEAL_MISSING" -> new ChainBreak.SealMissing(number);
                case "SEAL_OUT_OF_CHAIN" -> new ChainBreak.SealOutOfChain(number);
                case "KEY_MISSING" -> new ChainBreak.KeyMissing(number, "");
                case "SEAL_CHANGED" -> new ChainBreak.SealChanged(number);
                case "EVENT_MISSING" -> new ChainBreak.EventMissing(number, id);
                case "EVENT_CHANGED" -> new ChainBreak.EventChanged(number, id);
                case "EVENT_REPEATED" -> new ChainBreak.EventRepeated(number, id);
                case "EVENT_UNSEALED" -> new ChainBreak.EventUnsealed(id);
                default -> throw new IllegalStateException("no such break of the chain: " + kind);
            };
        }
    }
}
