package kenpo.benchmark;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Gives nine of ten insured persons who have none an account in use, as somebody's first sign-in a moment ago left one. */
final class AccountFill {
    private static final String SHA = "sha256(uuid_send(f.account_id))";

    private final Portal portal;
    private final String society;

    AccountFill(Portal portal, String society) {
        this.portal = portal;
        this.society = society;
    }

    private interface Part {
        void write(Copies copies, OwnerSql sql) throws SQLException;
    }

    void run() throws Exception {
        try (var sql = OwnerSql.of(portal)) {
            sql.within(society);
            var original = sql.text("select account_id from account where method_set_up_at is not null"
                    + " order by method_set_up_at desc limit 1");
            sql.run("drop table if exists scale_fill");
            sql.run("""
                    create unlogged table scale_fill as
                    select society_id, member_id, uuidv7(at - clock_timestamp()) as account_id, at as completed_at, number
                      from (select *, now() - random() * interval '360 days' as at from member
                             where society_id = ?::uuid and kind = 'INSURED_PERSON' and number ~ '^[0-9]+[1-9]$'
                               and member_id not in (select member_id from account where society_id = ?::uuid)) m
                    """, society, society);
            sql.run("analyze scale_fill");
            accounts(new Copies(sql, society, original));
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var part :
                        threads.invokeAll(java.util.List.of(part(original, this::trail), part(original, this::rest)))) {
                    part.get();
                }
            }
            sql.run("drop table scale_fill");
        }
    }

    private Callable<Void> part(String original, Part part) {
        return () -> {
            try (var sql = OwnerSql.of(portal)) {
                sql.within(society);
                part.write(new Copies(sql, society, original), sql);
            }
            return null;
        };
    }

    private static void accounts(Copies copies) throws SQLException {
        copies.of("account", Map.of("email", "'member' || f.number || '@example.jp'"));
    }

    private void trail(Copies copies, OwnerSql sql) throws SQLException {
        copies.of(
                "audit_event",
                "(t.subject = a.account_id or t.actor = a.account_id::text)",
                "true",
                Map.of(
                        "event_id", "uuidv7(t.at + (f.completed_at - a.completed_at) - clock_timestamp())",
                        "actor", "case when t.actor = a.account_id::text then f.account_id::text else t.actor end",
                        "subject", "case when t.subject = a.account_id then f.account_id else t.subject end"));
        sql.run("""
                insert into audit_seal (society_id, seal_no, sealed_at, previous, events, digests, key_id, seal)
                select ?::uuid, (select max(seal_no) from audit_seal) + batch, now(), sha256('-'), events, digests, 'k1', sha256('-')
                  from (select 1 + n / 500 as batch, array_agg(event_id) as events, array_agg(sha256(uuid_send(event_id))) as digests
                          from (select e.event_id, row_number() over () - 1 as n
                                  from scale_fill f join audit_event e on e.society_id = f.society_id and e.subject = f.account_id) few
                         group by n / 500) batches
                """, society);
    }

    private void rest(Copies copies, OwnerSql sql) throws SQLException {
        copies.of(
                "user_id",
                "t.member_id = a.member_id",
                "true",
                Map.of(
                        "folded", "case t.kind when 'CHOSEN' then 'member' else 'f-' end || f.number",
                        "as_typed", "case t.kind when 'CHOSEN' then 'member' else 'f-' end || f.number"));
        copies.of("password", Map.of());
        copies.of("temporary_credential", Map.of("credential_id", "uuidv7()"));
        copies.of("terms_acceptance", Map.of());
        copies.of("authenticator_app", Map.of("app_id", "uuidv7()", "last_step", "1"));
        copies.of("recovery_code", Map.of("code_id", "uuidv7()"));
        copies.of("known_browser", Map.of("browser_hash", SHA));
        copies.of("mailbox", Map.of("email_key", "'member' || f.number || '@example.jp'"));
        mails(sql);
        sessions(copies);
    }

    /** As many as each of those had who came in by themselves; whose they are stands in none. */
    private void mails(OwnerSql sql) throws SQLException {
        sql.run("""
                insert into mail (society_id, mail_id, kind, recipient_encrypted, state, tries, last_reply, posted_at, ended_at)
                select f.society_id, uuidv7(), t.kind, t.recipient_encrypted, 'SENT', t.tries, t.last_reply, f.completed_at, f.completed_at
                  from (select * from scale_fill order by completed_at) f
                 cross join (select distinct on (kind) * from mail where society_id = ?::uuid and state = 'SENT' and kind not like 'STAFF%' order by kind) t
                """, society);
    }

    /** Signed in at this moment: one of ten. */
    private static void sessions(Copies copies) throws SQLException {
        var now = "now()";
        copies.of(
                "member_session",
                "t.account_id = a.account_id",
                "f.number like '%1'",
                Map.of(
                        "id_hash",
                        SHA,
                        "created_at",
                        now,
                        "last_seen_at",
                        now,
                        "expires_at",
                        "now() + interval '12 hours'"));
    }
}
