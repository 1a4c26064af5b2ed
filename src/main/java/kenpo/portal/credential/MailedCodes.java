package kenpo.portal.credential;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.key.KeyPurpose;
import kenpo.portal.key.KeyRing;
import kenpo.portal.key.Secrets;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import kenpo.portal.society.SocietySettings.EmailCodeRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The six-digit codes of all purposes: stored as keyed hashes, used up by one statement. */
@Repository
@Transactional
class MailedCodes {
    private final JdbcClient jdbc;
    private final KeyRing keys;
    private final Secrets secrets;
    private final Clock clock;
    private final Lockout lockout;

    MailedCodes(JdbcClient jdbc, KeyRing keys, Secrets secrets, Clock clock, Lockout lockout) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.secrets = secrets;
        this.clock = clock;
        this.lockout = lockout;
    }

    /** Why no code may be mailed now; holds other sendings to this account back until the transaction ends. */
    Optional<EmailCodeSending> refusal(SocietyId society, FlowKey flow, AccountId account, CodeKind kind) {
        jdbc.sql("select from (select pg_advisory_xact_lock(hashtextextended(:account, 0))) as held")
                .param("account", "email_code " + account.value())
                .query(row -> {});
        return new MailAllowance(rule()).refusal(lastHour(society, flow, account, kind), clock.instant());
    }

    /** A new code; those before stay valid for their time. */
    MailedCode issue(SocietyId society, FlowKey flow, AccountId account, CodeKind kind) {
        var now = clock.instant();
        var code = new MailedCode(secrets.id(), secrets.text("0123456789", 6), now.plus(rule().life()));
        jdbc.sql("""
                        insert into email_code (society_id, code_id, account_id, purpose, flow_hash, code_hash,
                                                resent, sent_at, valid_until)
                        select :society, :id, :account, :purpose, :flow, :hash,
                               exists (select from email_code
                                        where society_id = :society and account_id = :account and flow_hash = :flow
                                          and purpose = :purpose and sent_at > :hourAgo),
                               :now, :until
                        """)
                .param("society", society.value())
                .param("id", code.id())
                .param("account", account.value())
                .param("purpose", kind.name())
                .param("flow", flow.hash())
                .param("hash", hash(keys.newestId(), society, flow, account, kind, code.code()))
                .param("hourAgo", Timestamp.from(now.minus(Duration.ofHours(1))))
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(code.validUntil()))
                .update();
        return code;
    }

    /** When the pause after the last code of this flow ends; now when none was sent. */
    Instant resendFrom(SocietyId society, FlowKey flow, CodeKind kind) {
        return last(society, flow, kind, "sent_at")
                .map(sent -> sent.plus(rule().resendAfter()))
                .orElseGet(clock::instant);
    }

    /** Until when the last code of this flow works; now when none was sent. */
    Instant validUntil(SocietyId society, FlowKey flow, CodeKind kind) {
        return last(society, flow, kind, "valid_until").orElseGet(clock::instant);
    }

    private Optional<Instant> last(SocietyId society, FlowKey flow, CodeKind kind, String column) {
        return jdbc.sql("select max(" + column + """
                        ) from email_code
                         where society_id = :society and flow_hash = :flow and purpose = :purpose
                        """)
                .param("society", society.value())
                .param("flow", flow.hash())
                .param("purpose", kind.name())
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(Timestamp::toInstant);
    }

    /** Counts before it compares, and uses the code up when it fits; nothing is counted for what is no code at all. */
    CodeCheck check(SocietyId society, FlowKey flow, AccountId account, CodeKind kind, String typed) {
        if (typed.isBlank()) {
            return new CodeCheck.Empty();
        }
        var digits = TypedCode.sixDigits(typed);
        if (digits.isEmpty()) {
            return new CodeCheck.NotSixDigits();
        }
        return switch (lockout.reserve(society, account, kind.factor())) {
            case Attempt.Waiting(var until) -> new CodeCheck.Waiting(until);
            case Attempt.Disabled() -> new CodeCheck.Disabled();
            case Attempt.Allowed allowed -> compare(society, flow, account, kind, digits.get(), allowed);
        };
    }

    /** Ends every code mailed for the account, of these kinds, in whatever browser. */
    void end(SocietyId society, AccountId account, Set<CodeKind> kinds) {
        jdbc.sql("""
                        update email_code set ended_at = :now
                         where society_id = :society and account_id = :account and purpose in (:purposes)
                           and ended_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("society", society.value())
                .param("account", account.value())
                .param("purposes", kinds.stream().map(CodeKind::name).toList())
                .update();
    }

    void forget(SocietyId society, Instant before) {
        jdbc.sql("delete from email_code where society_id = :society and sent_at < :before")
                .param("society", society.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    private CodeCheck compare(
            SocietyId society, FlowKey flow, AccountId account, CodeKind kind, String code, Attempt.Allowed attempt) {
        var hashes = keys.ids().stream()
                .map(id -> hash(id, society, flow, account, kind, code))
                .toList();
        var used = use(society, hashes);
        if (used.isPresent()) {
            lockout.succeeded(society, account, kind.factor());
            endOthers(society, flow, account, kind);
            return new CodeCheck.Used(used.get());
        }
        lockout.failed(society, account, kind.factor(), attempt);
        return isLate(society, hashes) ? new CodeCheck.Late() : new CodeCheck.Wrong(attempt.remaining());
    }

    /** The hash already holds account, browser and purpose. */
    private Optional<UUID> use(SocietyId society, List<byte[]> hashes) {
        return jdbc
                .sql("""
                        update email_code set ended_at = :now
                         where society_id = :society and code_hash in (:hashes)
                           and ended_at is null and valid_until > :now
                        returning code_id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("society", society.value())
                .param("hashes", hashes)
                .query((row, number) -> row.getObject("code_id", UUID.class))
                .list()
                .stream()
                .findFirst();
    }

    private void endOthers(SocietyId society, FlowKey flow, AccountId account, CodeKind kind) {
        jdbc.sql("""
                        update email_code set ended_at = :now
                         where society_id = :society and account_id = :account and purpose = :purpose
                           and flow_hash = :flow and ended_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("society", society.value())
                .param("account", account.value())
                .param("purpose", kind.name())
                .param("flow", flow.hash())
                .update();
    }

    private boolean isLate(SocietyId society, List<byte[]> hashes) {
        return jdbc.sql("""
                        select exists (select from email_code
                                        where society_id = :society and code_hash in (:hashes)
                                          and ended_at is null and valid_until <= :now)
                        """)
                .param("society", society.value())
                .param("hashes", hashes)
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    private List<MailAllowance.Sent> lastHour(SocietyId society, FlowKey flow, AccountId account, CodeKind kind) {
        return jdbc.sql("""
                        select sent_at, resent, flow_hash = :flow and purpose = :purpose as in_this_flow from email_code
                         where society_id = :society and account_id = :account and sent_at > :hourAgo
                         order by sent_at desc, code_id desc
                        """)
                .param("flow", flow.hash())
                .param("purpose", kind.name())
                .param("society", society.value())
                .param("account", account.value())
                .param("hourAgo", Timestamp.from(clock.instant().minus(Duration.ofHours(1))))
                .query((row, number) -> new MailAllowance.Sent(
                        row.getTimestamp("sent_at").toInstant(),
                        row.getBoolean("in_this_flow"),
                        row.getBoolean("resent")))
                .list();
    }

    private byte[] hash(String keyId, SocietyId society, FlowKey flow, AccountId account, CodeKind kind, String code) {
        return keys.mac(
                keyId,
                KeyPurpose.CODE,
                kind.name().getBytes(StandardCharsets.US_ASCII),
                PasswordHashes.bytes(society.value()),
                PasswordHashes.bytes(account.value()),
                flow.hash(),
                code.getBytes(StandardCharsets.US_ASCII));
    }

    private static EmailCodeRule rule() {
        return CurrentSociety.get().settings().emailCode();
    }
}
