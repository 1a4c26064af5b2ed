package kenpo.portal.credential;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Recovery codes as they are stored: hashed like passwords, used up by one statement. */
@Repository
@Transactional
class RecoveryCodeRows {
    /** A code of the set, with its hash; the hash is bound to the id. */
    record Row(UUID id, PasswordHash hash) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    RecoveryCodeRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Row> unused(SocietyId society, AccountId account) {
        return jdbc.sql("""
                        select code_id, parameters, key_id, hash from recovery_code
                         where society_id = :society and account_id = :account and used_at is null order by code_id
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .query((row, number) -> new Row(
                        row.getObject("code_id", UUID.class),
                        new PasswordHash(
                                row.getString("parameters"),
                                row.getString("key_id"),
                                new Digest(row.getBytes("hash")))))
                .list();
    }

    int left(SocietyId society, AccountId account) {
        return jdbc.sql("""
                        select count(*) from recovery_code
                         where society_id = :society and account_id = :account and used_at is null
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    /** Names the present set; empty when there is none. */
    Optional<UUID> set(SocietyId society, AccountId account) {
        return jdbc.sql("""
                        select code_id from recovery_code
                         where society_id = :society and account_id = :account order by code_id desc limit 1
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .query((row, number) -> row.getObject("code_id", UUID.class))
                .optional();
    }

    /** False, and nothing changed, when the present set is another by now: of parallel requests one makes its set. */
    boolean replace(SocietyId society, AccountId account, Optional<UUID> present, List<Row> codes) {
        jdbc.sql("select from (select pg_advisory_xact_lock(hashtextextended(:account, 0))) as held")
                .param("account", "recovery_code " + account.value())
                .query(row -> {});
        if (!set(society, account).equals(present)) {
            return false;
        }
        removeAll(society, account);
        for (var code : codes) {
            jdbc.sql("""
                            insert into recovery_code (society_id, code_id, account_id, parameters, key_id, hash, made_at)
                            values (:society, :code, :account, :parameters, :keyId, :hash, :now)
                            """)
                    .param("society", society.value())
                    .param("code", code.id)
                    .param("account", account.value())
                    .param("parameters", code.hash.parameters())
                    .param("keyId", code.hash.keyId())
                    .param("hash", code.hash.hash().bytes())
                    .param("now", now())
                    .update();
        }
        return true;
    }

    /** True once. */
    boolean use(SocietyId society, UUID code) {
        return jdbc.sql("""
                        update recovery_code set used_at = :now
                         where society_id = :society and code_id = :code and used_at is null
                        """)
                        .param("now", now())
                        .param("society", society.value())
                        .param("code", code)
                        .update()
                == 1;
    }

    void removeAll(SocietyId society, AccountId account) {
        jdbc.sql("delete from recovery_code where society_id = :society and account_id = :account")
                .param("society", society.value())
                .param("account", account.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
