package kenpo.portal.recovery.flow;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.credential.Asker;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.key.Secrets;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mails asked for, from the asking to the use of their code or link. */
@Repository
@Transactional
class RecoveryMails {
    /** What a mail is for. */
    enum Kind {
        RESET,
        USER_ID
    }

    /** Asked for, to be written now; account null: there is nobody to write to. */
    record Due(
            UUID id,
            Kind kind,
            @Nullable AccountId account,
            @Nullable FlowKey flow) {}

    /** What a link leads to. */
    record Link(UUID id, FlowKey flow, AccountId account, Asker asker, boolean ended) {}

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    RecoveryMails(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** due false: more than the limit allows, so that none will be written. */
    void ask(SocietyId society, Kind kind, @Nullable AccountId account, @Nullable FlowKey flow, boolean due) {
        jdbc.sql("""
                        insert into recovery_mail (society_id, mail_id, kind, account_id, flow_hash, due, asked_at)
                        values (:society, :id, :kind, :account, :flow, :due, :now)
                        """)
                .param("society", society.value())
                .param("id", secrets.id())
                .param("kind", kind.name())
                .param("account", account == null ? null : account.value(), Types.OTHER)
                .param("flow", flow == null ? null : flow.hash(), Types.BINARY)
                .param("due", due)
                .param("now", now())
                .update();
    }

    /** Takes up to a hundred of those due, which are then no longer due; no two callers get the same. */
    List<Due> take(SocietyId society) {
        return jdbc.sql("""
                        update recovery_mail set due = false
                         where society_id = :society and mail_id in (
                               select mail_id from recovery_mail
                                where society_id = :society and due order by asked_at limit 100 for update skip locked)
                        returning mail_id, kind, account_id, flow_hash
                        """)
                .param("society", society.value())
                .query((row, number) -> {
                    var account = row.getObject("account_id", UUID.class);
                    byte[] flow = row.getBytes("flow_hash");
                    return new Due(
                            row.getObject("mail_id", UUID.class),
                            Kind.valueOf(row.getString("kind")),
                            account == null ? null : new AccountId(account),
                            flow == null ? null : new FlowKey(flow));
                })
                .list();
    }

    void written(SocietyId society, UUID mail, byte[] code, Instant codeUntil, byte[] link, Instant linkUntil) {
        jdbc.sql("""
                        update recovery_mail
                           set code_hash = :code, code_until = :codeUntil, link_hash = :link, link_until = :linkUntil
                         where society_id = :society and mail_id = :mail
                        """)
                .param("code", code)
                .param("codeUntil", Timestamp.from(codeUntil))
                .param("link", link)
                .param("linkUntil", Timestamp.from(linkUntil))
                .param("society", society.value())
                .param("mail", mail)
                .update();
    }

    /** When the last mail of this browser was asked for. */
    Optional<Instant> lastAsked(SocietyId society, FlowKey flow) {
        return jdbc.sql("select max(asked_at) from recovery_mail where society_id = :society and flow_hash = :flow")
                .param("society", society.value())
                .param("flow", flow.hash())
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(Timestamp::toInstant);
    }

    /** Uses the code up if it is one of this browser's; true once. The hash already holds the browser. */
    boolean useCode(SocietyId society, FlowKey flow, List<byte[]> hashes) {
        return jdbc.sql("""
                        update recovery_mail set ended_at = :now
                         where society_id = :society and flow_hash = :flow and code_hash in (:hashes)
                           and ended_at is null and code_until > :now
                        """)
                        .param("now", now())
                        .param("society", society.value())
                        .param("flow", flow.hash())
                        .param("hashes", hashes)
                        .update()
                == 1;
    }

    Optional<Link> link(SocietyId society, byte[] hash) {
        return jdbc.sql("""
                        select m.mail_id, m.flow_hash, m.account_id, r.asker_hash,
                               m.ended_at is not null or m.link_until <= :now as ended
                          from recovery_mail m
                          join recovery r on r.society_id = m.society_id and r.id_hash = m.flow_hash
                         where m.society_id = :society and m.link_hash = :hash
                        """)
                .param("now", now())
                .param("society", society.value())
                .param("hash", hash)
                .query((row, number) -> new Link(
                        row.getObject("mail_id", UUID.class),
                        new FlowKey(row.getBytes("flow_hash")),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new Asker(row.getBytes("asker_hash")),
                        row.getBoolean("ended")))
                .optional();
    }

    /** True once. */
    boolean useLink(SocietyId society, UUID mail) {
        return jdbc.sql("""
                        update recovery_mail set ended_at = :now
                         where society_id = :society and mail_id = :mail and ended_at is null and link_until > :now
                        """)
                        .param("now", now())
                        .param("society", society.value())
                        .param("mail", mail)
                        .update()
                == 1;
    }

    /** What else was mailed for this browser is worth nothing any more. */
    void endOf(SocietyId society, FlowKey flow) {
        jdbc.sql("""
                        update recovery_mail set ended_at = :now
                         where society_id = :society and flow_hash = :flow and ended_at is null
                        """)
                .param("now", now())
                .param("society", society.value())
                .param("flow", flow.hash())
                .update();
    }

    void endAll(SocietyId society, AccountId account) {
        jdbc.sql("""
                        update recovery_mail set ended_at = :now, due = false
                         where society_id = :society and account_id = :account and ended_at is null
                        """)
                .param("now", now())
                .param("society", society.value())
                .param("account", account.value())
                .update();
    }

    void forget(SocietyId society, Instant before) {
        jdbc.sql("delete from recovery_mail where society_id = :society and asked_at < :before")
                .param("society", society.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
