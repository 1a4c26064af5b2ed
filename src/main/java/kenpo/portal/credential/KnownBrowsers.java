package kenpo.portal.credential;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kenpo.portal.account.AccountId;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.audit.Source;
import kenpo.portal.key.Secrets;
import kenpo.portal.key.Sha256;
import kenpo.portal.mail.Mail;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * From which browsers a member has signed in, so that a sign-in from any other is mailed. A browser keeps a random value for it,
 * which opens nothing and is known only together with an account.
 */
@Repository
@Transactional
public class KnownBrowsers {
    /** As long as browsers keep a cookie at most. */
    public static final Duration KEPT = Duration.ofDays(400);

    private static final Pattern FORM = Pattern.compile("[\\w-]{43}");

    private final JdbcClient jdbc;
    private final SecurityNotices notices;
    private final AuditTrail audit;
    private final Secrets secrets;
    private final Clock clock;

    KnownBrowsers(JdbcClient jdbc, SecurityNotices notices, AuditTrail audit, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.audit = audit;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * A sign-in is complete. Mails the member when it is from a new browser, unless it is the first of all. Answers what the
     * browser is to keep.
     */
    public String signedIn(SocietyId society, AccountId account, Optional<String> cookie) {
        var value = cookie.filter(FORM.asMatchPredicate()).orElseGet(secrets::token);
        if (isOneMore(society, account, value)) {
            var now = clock.instant();
            var member = new AuditEvent.Actor.Member(account.value());
            audit.record(society, AuditEvent.succeeded(AuditKind.NEW_BROWSER, member, account.value()));
            notices.post(
                    society,
                    account,
                    Mail.Kind.NEW_BROWSER,
                    List.of(now.toString(), BrowserFamily.of(Source.current().browser())));
        }
        return value;
    }

    /** True when it was not known, but another browser was. */
    private boolean isOneMore(SocietyId society, AccountId account, String value) {
        return jdbc.sql("""
                        insert into known_browser (society_id, account_id, browser_hash, seen_at)
                        values (:society, :account, :hash, :now)
                        on conflict (society_id, account_id, browser_hash) do update set seen_at = excluded.seen_at
                        returning xmax = 0
                              and exists (select from known_browser other
                                           where other.society_id = :society and other.account_id = :account
                                             and other.browser_hash <> :hash)
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .param("hash", Sha256.of(value))
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    void forget(SocietyId society, Instant now) {
        jdbc.sql("delete from known_browser where society_id = :society and seen_at <= :until")
                .param("society", society.value())
                .param("until", Timestamp.from(now.minus(KEPT)))
                .update();
    }
}
