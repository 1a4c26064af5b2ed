package kenpo.portal.terms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The versions of a society's terms of use, and who accepted which. */
@Repository
@Transactional
public class TermsOfUse {
    private static final String IN_FORCE = """
            select version, valid_from, japanese, english from terms_version
             where society_id = :society and valid_from <= :day
               and not exists (select from terms_withdrawal taken
                                where taken.society_id = terms_version.society_id
                                  and taken.version = terms_version.version)
             order by valid_from desc, version desc limit 1
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TermsOfUse(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The version in force on that day; empty only for a society whose first version lies ahead. */
    @Transactional(readOnly = true)
    public Optional<TermsVersion> inForce(SocietyId society, LocalDate day) {
        return jdbc.sql(IN_FORCE)
                .param("society", society.value())
                .param("day", day)
                .query(TermsOfUse::version)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<TermsVersion> all(SocietyId society) {
        return jdbc.sql("""
                        select version, valid_from, japanese, english from terms_version
                         where society_id = :society order by version
                        """)
                .param("society", society.value())
                .query(TermsOfUse::version)
                .list();
    }

    /** Publishes a further version; earlier ones stay readable and accepted. */
    public TermsVersion add(SocietyId society, String japanese, @Nullable String english, LocalDate validFrom) {
        int version = jdbc.sql("""
                        insert into terms_version
                               (society_id, version, valid_from, japanese, english, text_hash, published_at)
                        select :society, coalesce(max(version), 0) + 1, :from, :japanese, :english, :hash, :now
                          from terms_version where society_id = :society
                        returning version
                        """)
                .param("society", society.value())
                .param("from", validFrom)
                .param("japanese", japanese)
                .param("english", english)
                .param("hash", TermsHash.of(japanese, english))
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
        return new TermsVersion(version, validFrom, japanese, english);
    }

    /** False when there is no such version; accepting twice changes nothing. */
    public boolean accept(SocietyId society, AccountId account, int version) {
        jdbc.sql("""
                        insert into terms_acceptance (society_id, account_id, version, text_hash, accepted_at)
                        select society_id, :account, version, text_hash, :now from terms_version
                         where society_id = :society and version = :version
                        on conflict do nothing
                        """)
                .param("account", account.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("society", society.value())
                .param("version", version)
                .update();
        return hasAccepted(society, account, version);
    }

    /** The version in force on that day, if this account still has to accept it; else nothing of its text is read. */
    @Transactional(readOnly = true)
    public Optional<TermsVersion> pending(SocietyId society, AccountId account, LocalDate day) {
        return jdbc.sql("select * from (" + IN_FORCE + """
                        ) as in_force
                         where not exists (select from terms_acceptance
                                            where society_id = :society and account_id = :account
                                              and version = in_force.version)
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .param("day", day)
                .query(TermsOfUse::version)
                .optional();
    }

    @Transactional(readOnly = true)
    boolean hasAccepted(SocietyId society, AccountId account, int version) {
        return jdbc.sql("""
                        select exists (select from terms_acceptance
                                        where society_id = :society and account_id = :account and version = :version)
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    static TermsVersion version(ResultSet row, int number) throws SQLException {
        return new TermsVersion(
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("japanese"),
                row.getString("english"));
    }
}
