package kenpo.portal.recovery.flow;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kenpo.portal.audit.Source;
import kenpo.portal.credential.SourceLimit;
import kenpo.portal.key.KeyPurpose;
import kenpo.portal.key.KeyRing;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many mails may be asked for: for one person, and from one network (the society's companies excepted, whole offices
 * sit behind one). Counts in the same way for people there are and for people there are not.
 */
@Repository
@Transactional
class RecoveryCounts {
    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final SourceLimit sources;
    private final KeyRing keys;
    private final Clock clock;

    RecoveryCounts(JdbcClient jdbc, SourceLimit sources, KeyRing keys, Clock clock) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.keys = keys;
        this.clock = clock;
    }

    /** Takes one of the hour's mails; false when there is none left. The person: any bytes that are always the same. */
    boolean take(SocietyId society, RecoveryMails.Kind kind, byte[] person) {
        var rule = CurrentSociety.get().settings().recovery();
        boolean within = count(society, kind.name(), person) <= rule.mailsAnHour();
        var network = sources.network(society, Source.current().address());
        return network.isEmpty()
                ? within
                : count(society, "network", network.get().getBytes(StandardCharsets.UTF_8))
                                <= rule.mailsAnHourFromANetwork()
                        && within;
    }

    void forget(SocietyId society, Instant before) {
        jdbc.sql("delete from recovery_count where society_id = :society and since < :before")
                .param("society", society.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    private int count(SocietyId society, String what, byte[] subject) {
        var now = clock.instant();
        return jdbc.sql("""
                        insert into recovery_count as c (society_id, subject, since, asked)
                        values (:society, :subject, :now, 1)
                        on conflict (society_id, subject) do update
                           set since = case when c.since > :windowStart then c.since else excluded.since end,
                               asked = case when c.since > :windowStart then c.asked + 1 else 1 end
                        returning asked
                        """)
                .param("society", society.value())
                .param("subject", keys.mac(KeyPurpose.CODE, what.getBytes(StandardCharsets.US_ASCII), subject))
                .param("now", Timestamp.from(now))
                .param("windowStart", Timestamp.from(now.minus(HOUR)))
                .query(Integer.class)
                .single();
    }
}
