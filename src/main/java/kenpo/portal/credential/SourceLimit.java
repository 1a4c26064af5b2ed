package kenpo.portal.credential;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import kenpo.portal.society.SocietySettings.SourceRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many wrong answers a minute one network address (IPv6: /64) may give, over all forms of a society. Addresses of
 * its companies are exempt: whole offices sit behind one.
 */
@Component
@Transactional
public class SourceLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail audit;

    SourceLimit(JdbcClient jdbc, Clock clock, AuditTrail audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public boolean mayTry(SocietyId society, String address) {
        if (isExempt(address)) {
            return true;
        }
        return jdbc.sql("""
                        select not exists (
                               select from source_failure
                                where society_id = :society and source = :source
                                  and since > :windowStart and failures >= :limit)
                        """)
                .param("society", society.value())
                .param("source", NetworkSource.of(address).key())
                .param("windowStart", Timestamp.from(clock.instant().minus(WINDOW)))
                .param("limit", rule().failuresAMinute())
                .query(Boolean.class)
                .single();
    }

    public void failed(SocietyId society, String address) {
        if (isExempt(address)) {
            return;
        }
        var now = clock.instant();
        int failures = jdbc.sql("""
                        insert into source_failure as f (society_id, source, since, failures)
                        values (:society, :source, :now, 1)
                        on conflict (society_id, source) do update
                           set since = case when f.since > :windowStart then f.since else excluded.since end,
                               failures = case when f.since > :windowStart then f.failures + 1 else 1 end
                        returning failures
                        """)
                .param("society", society.value())
                .param("source", NetworkSource.of(address).key())
                .param("now", Timestamp.from(now))
                .param("windowStart", Timestamp.from(now.minus(WINDOW)))
                .query(Integer.class)
                .single();
        if (failures == rule().failuresAMinute()) {
            audit.record(
                    society,
                    AuditEvent.refused(
                            AuditKind.SOURCE_LIMIT_REACHED, new AuditEvent.Actor.Anyone(), null, "too many failures"));
        }
    }

    /** The network an address belongs to, for other counts; empty where the society has excepted it. */
    public Optional<String> network(SocietyId society, String address) {
        return isExempt(address)
                ? Optional.empty()
                : Optional.of(NetworkSource.of(address).key());
    }

    void forget(SocietyId society, Instant before) {
        jdbc.sql("delete from source_failure where society_id = :society and since < :before")
                .param("society", society.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    private static boolean isExempt(String address) {
        var source = NetworkSource.of(address);
        return rule().companyAddresses().stream().anyMatch(source::isWithin);
    }

    private static SourceRule rule() {
        return CurrentSociety.get().settings().source();
    }
}
