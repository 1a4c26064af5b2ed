package kenpo.portal.credential;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.key.KeyPurpose;
import kenpo.portal.key.KeyRing;
import kenpo.portal.key.Secrets;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The links that confirm an address, beside the code of the same mail; stored as keyed hashes. */
@Repository
@Transactional
class ConfirmationLinks {
    private static final Duration LIFE = Duration.ofHours(24);
    private static final int TOKEN_LENGTH = 43;

    /** Where one link stands; open unless confirmed, replaced or too old. */
    record Link(
            UUID code, AccountId account, EmailAddress address, Locale language, boolean confirmed, boolean ended) {}

    private final JdbcClient jdbc;
    private final KeyRing keys;
    private final Secrets secrets;
    private final Clock clock;

    ConfirmationLinks(JdbcClient jdbc, KeyRing keys, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The token of a new link. */
    String issue(
            SocietyId society,
            FlowKey flow,
            AccountId account,
            EmailAddress address,
            Locale language,
            MailedCode code) {
        var token = secrets.token();
        var now = clock.instant();
        jdbc.sql("""
                        insert into email_confirmation (society_id, code_id, account_id, flow_hash, email, language,
                                                        link_hash, sent_at, valid_until)
                        values (:society, :code, :account, :flow, :email, :language, :hash, :now, :until)
                        """)
                .param("society", society.value())
                .param("code", code.id())
                .param("account", account.value())
                .param("flow", flow.hash())
                .param("email", address.value())
                .param("language", language.getLanguage().equals("en") ? "en" : "ja")
                .param("hash", hash(keys.newestId(), society, token))
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(LIFE)))
                .update();
        return token;
    }

    Optional<Link> find(SocietyId society, String token) {
        if (token.length() != TOKEN_LENGTH) {
            return Optional.empty();
        }
        return jdbc.sql("select * from email_confirmation where society_id = :society and link_hash in (:hashes)")
                .param("society", society.value())
                .param(
                        "hashes",
                        keys.ids().stream().map(id -> hash(id, society, token)).toList())
                .query(this::link)
                .optional();
    }

    Optional<Link> ofCode(SocietyId society, UUID code) {
        return jdbc.sql("select * from email_confirmation where society_id = :society and code_id = :code")
                .param("society", society.value())
                .param("code", code)
                .query(this::link)
                .optional();
    }

    /** True once. */
    boolean confirm(SocietyId society, UUID code) {
        return jdbc.sql("""
                        update email_confirmation set confirmed_at = :now
                         where society_id = :society and code_id = :code and confirmed_at is null and ended_at is null
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("society", society.value())
                        .param("code", code)
                        .update()
                == 1;
    }

    /** Ends the links of the account; those already pressed stay as they are. */
    void end(SocietyId society, AccountId account) {
        jdbc.sql("""
                        update email_confirmation set ended_at = :now
                         where society_id = :society and account_id = :account and confirmed_at is null
                           and ended_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("society", society.value())
                .param("account", account.value())
                .update();
    }

    /** The address last mailed to and still waiting. */
    Optional<EmailAddress> waiting(SocietyId society, AccountId account) {
        return jdbc.sql("""
                        select email from email_confirmation
                         where society_id = :society and account_id = :account and confirmed_at is null
                           and ended_at is null
                         order by sent_at desc, code_id desc limit 1
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .query((row, number) -> new EmailAddress(row.getString("email")))
                .optional();
    }

    boolean confirmedWithin(SocietyId society, FlowKey flow, AccountId account) {
        return jdbc.sql("""
                        select exists (select from email_confirmation
                                        where society_id = :society and account_id = :account and flow_hash = :flow
                                          and confirmed_at is not null)
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .param("flow", flow.hash())
                .query(Boolean.class)
                .single();
    }

    void forget(SocietyId society, Instant before) {
        jdbc.sql("delete from email_confirmation where society_id = :society and sent_at < :before")
                .param("society", society.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    private Link link(ResultSet row, int number) throws SQLException {
        boolean late = !row.getTimestamp("valid_until").toInstant().isAfter(clock.instant());
        return new Link(
                row.getObject("code_id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                new EmailAddress(row.getString("email")),
                Locale.of(row.getString("language")),
                row.getTimestamp("confirmed_at") != null,
                row.getTimestamp("ended_at") != null || late);
    }

    private byte[] hash(String keyId, SocietyId society, String token) {
        return keys.mac(
                keyId,
                KeyPurpose.CODE,
                "confirmation link".getBytes(StandardCharsets.US_ASCII),
                PasswordHashes.bytes(society.value()),
                token.getBytes(StandardCharsets.UTF_8));
    }
}
