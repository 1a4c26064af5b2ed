package kenpo.portal.terms;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the terms as the office publishes them; none is ever changed, and one that has begun stays. */
@Repository
@Transactional
public class TermsVersions {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final JdbcClient jdbc;
    private final Clock clock;

    TermsVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<PublishedVersion> list(SocietyId society) {
        return jdbc.sql("""
                        select terms_version.*, withdrawn_at,
                               (select count(*) from terms_acceptance accepted
                                 where accepted.society_id = terms_version.society_id
                                   and accepted.version = terms_version.version) as acceptances
                          from terms_version left join terms_withdrawal using (society_id, version)
                         where society_id = :society order by version desc
                        """)
                .param("society", society.value())
                .query((row, number) -> {
                    var withdrawn = row.getTimestamp("withdrawn_at");
                    return new PublishedVersion(
                            TermsOfUse.version(row, number),
                            row.getTimestamp("published_at").toInstant(),
                            row.getObject("published_by", UUID.class),
                            row.getInt("acceptances"),
                            withdrawn == null ? null : withdrawn.toInstant());
                })
                .list();
    }

    /**
     * Publishes the version that follows those its publisher has seen.
     *
     * @param seen the number of the last of them, 0: none
     */
    public TermsCheck publish(
            SocietyId society, int seen, String japanese, @Nullable String english, LocalDate from, UUID publisher) {
        var earliest = earliest(society);
        if (from.isBefore(earliest)) {
            return new TermsCheck.TooEarly(earliest);
        }
        return jdbc.sql("""
                        insert into terms_version (society_id, version, valid_from, japanese, english, text_hash,
                                                   published_at, published_by)
                        select :society, :seen + 1, :from, :japanese, :english, :hash, :now, :publisher
                         where :seen = (select coalesce(max(version), 0) from terms_version where society_id = :society)
                        on conflict do nothing
                        """)
                                .param("society", society.value())
                                .param("seen", seen)
                                .param("from", from)
                                .param("japanese", japanese)
                                .param("english", english)
                                .param("hash", TermsHash.of(japanese, english))
                                .param("now", Timestamp.from(clock.instant()))
                                .param("publisher", publisher)
                                .update()
                        == 1
                ? new TermsCheck.Published(new TermsVersion(seen + 1, from, japanese, english))
                : new TermsCheck.Overtaken();
    }

    /** Takes a version back before its first day; false when it has begun, was accepted, or is taken back already. */
    public boolean withdraw(SocietyId society, int version, UUID by) {
        return jdbc.sql("""
                        insert into terms_withdrawal (society_id, version, withdrawn_at, withdrawn_by)
                        select society_id, version, :now, :by from terms_version
                         where society_id = :society and version = :version and valid_from > :today
                           and not exists (select from terms_acceptance accepted
                                            where accepted.society_id = terms_version.society_id
                                              and accepted.version = terms_version.version)
                        on conflict do nothing
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", by)
                        .param("society", society.value())
                        .param("version", version)
                        .param("today", today())
                        .update()
                == 1;
    }

    /** The first day a further version may have. */
    @Transactional(readOnly = true)
    public LocalDate earliest(SocietyId society) {
        var today = today();
        return lastBegin(society).filter(last -> last.isAfter(today)).orElse(today);
    }

    private Optional<LocalDate> lastBegin(SocietyId society) {
        return jdbc.sql("""
                        select valid_from from terms_version left join terms_withdrawal using (society_id, version)
                         where society_id = :society and withdrawn_at is null order by valid_from desc limit 1
                        """)
                .param("society", society.value())
                .query(LocalDate.class)
                .optional();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TOKYO);
    }
}
