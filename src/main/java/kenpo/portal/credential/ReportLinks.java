package kenpo.portal.credential;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.key.Secrets;
import kenpo.portal.key.Sha256;
import kenpo.portal.mail.Mail;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The links in mails by which their reader says that it was somebody else; one a mail, tokens stored as hashes. */
@Repository
@Transactional
class ReportLinks {
    private static final Duration LIFE = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    ReportLinks(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The token of a new link. */
    String issue(SocietyId society, AccountId account, Mail.Kind kind, Locale language) {
        var token = secrets.token();
        var now = clock.instant();
        jdbc.sql("""
                        insert into event_report (society_id, token_hash, account_id, kind, language, told_at, valid_until)
                        values (:society, :token, :account, :kind, :language, :now, :until)
                        """)
                .param("society", society.value())
                .param("token", Sha256.of(token))
                .param("account", account.value())
                .param("kind", kind.name())
                .param("language", language.getLanguage().equals("en") ? "en" : "ja")
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(LIFE)))
                .update();
        return token;
    }

    ReportState look(SocietyId society, String token) {
        return jdbc.sql("select * from event_report where society_id = :society and token_hash = :token")
                .param("society", society.value())
                .param("token", Sha256.of(token))
                .query((row, number) -> {
                    var told = new ReportState.Told(
                            Mail.Kind.valueOf(row.getString("kind")),
                            row.getTimestamp("told_at").toInstant(),
                            Locale.of(row.getString("language")));
                    boolean late = !row.getTimestamp("valid_until").toInstant().isAfter(clock.instant());
                    return row.getTimestamp("reported_at") != null
                            ? new ReportState.Reported(told)
                            : late ? new ReportState.Expired(told) : new ReportState.Reportable(told);
                })
                .optional()
                .orElseGet(ReportState.Unknown::new);
    }

    /** Whose account it is about, once. */
    Optional<AccountId> report(SocietyId society, String token) {
        return jdbc.sql("""
                        update event_report set reported_at = :now
                         where society_id = :society and token_hash = :token
                           and reported_at is null and valid_until > :now
                        returning account_id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("society", society.value())
                .param("token", Sha256.of(token))
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    void forget(SocietyId society, Instant before) {
        jdbc.sql("delete from event_report where society_id = :society and valid_until < :before")
                .param("society", society.value())
                .param("before", Timestamp.from(before))
                .update();
    }
}
