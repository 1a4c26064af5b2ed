package kenpo.portal.credential;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kenpo.portal.account.AccountId;
import kenpo.portal.key.Secrets;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Passwords and temporary credentials as they are stored; an account has at most one of all that lives. */
@Repository
@Transactional
class StoredCredentials {
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    StoredCredentials(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Also an expired one; the caller looks at the date. */
    Optional<StoredCredential> find(SocietyId society, AccountId account) {
        return jdbc
                .sql("""
                        select 'CHOSEN' as kind, account_id as owner, parameters, key_id, hash, set_at as moment,
                               null as confirmation
                          from password where society_id = :society and account_id = :account
                        union all
                        select kind, credential_id, parameters, key_id, hash, expires_at, confirmation
                          from temporary_credential
                         where society_id = :society and account_id = :account and ended_at is null
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .query(StoredCredentials::credential)
                .list()
                .stream()
                .findFirst();
    }

    /** Those of them that have a temporary credential nothing has ended, be it expired or not. */
    Set<AccountId> withTemporary(SocietyId society, List<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("""
                        select account_id from temporary_credential
                         where society_id = :society and account_id in (:accounts) and ended_at is null
                        """)
                .param("society", society.value())
                .param("accounts", accounts.stream().map(AccountId::value).toList())
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Holds other issues to this account back until the transaction ends. */
    void hold(SocietyId society, AccountId account) {
        jdbc.sql("select from (select pg_advisory_xact_lock(hashtextextended(:account, 0))) as held")
                .param("account", "credential " + account.value())
                .query(row -> {});
    }

    /** Whether it is still what the account has; holds it until the transaction ends. */
    boolean stillStands(SocietyId society, AccountId account, StoredCredential credential) {
        return switch (credential) {
            case StoredCredential.Chosen(var _, var password, var _) ->
                jdbc.sql("""
                                select hash from password
                                 where society_id = :society and account_id = :account for share
                                """)
                        .param("society", society.value())
                        .param("account", account.value())
                        .query((row, number) -> new Digest(row.getBytes("hash")))
                        .optional()
                        .filter(password.hash()::equals)
                        .isPresent();
            case StoredCredential.Letter _, StoredCredential.Migration _ ->
                jdbc.sql("""
                                select 1 from temporary_credential
                                 where society_id = :society and credential_id = :credential and ended_at is null
                                   for share
                                """)
                        .param("society", society.value())
                        .param("credential", credential.owner())
                        .query(Integer.class)
                        .optional()
                        .isPresent();
        };
    }

    void set(SocietyId society, AccountId account, PasswordHash password) {
        jdbc.sql("""
                        insert into password (society_id, account_id, parameters, key_id, hash, set_at)
                        values (:society, :account, :parameters, :keyId, :hash, :now)
                        on conflict (society_id, account_id) do update
                           set parameters = excluded.parameters, key_id = excluded.key_id, hash = excluded.hash,
                               set_at = excluded.set_at
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .param("parameters", password.parameters())
                .param("keyId", password.keyId())
                .param("hash", password.hash().bytes())
                .param("now", now())
                .update();
    }

    /** The same password under stronger parameters or a newer key, unless it was changed meanwhile. */
    void raise(SocietyId society, AccountId account, PasswordHash before, PasswordHash after) {
        jdbc.sql("""
                        update password set parameters = :parameters, key_id = :keyId, hash = :hash
                         where society_id = :society and account_id = :account and hash = :before
                        """)
                .param("parameters", after.parameters())
                .param("keyId", after.keyId())
                .param("hash", after.hash().bytes())
                .param("society", society.value())
                .param("account", account.value())
                .param("before", before.hash().bytes())
                .update();
    }

    /** True when the account had a password. */
    boolean remove(SocietyId society, AccountId account) {
        return jdbc.sql("delete from password where society_id = :society and account_id = :account")
                        .param("society", society.value())
                        .param("account", account.value())
                        .update()
                > 0;
    }

    /** Ends every temporary credential of the account at once; true when one lived. */
    boolean endTemporary(SocietyId society, AccountId account) {
        return jdbc.sql("""
                        update temporary_credential set ended_at = :now
                         where society_id = :society and account_id = :account and ended_at is null
                        """)
                        .param("now", now())
                        .param("society", society.value())
                        .param("account", account.value())
                        .update()
                > 0;
    }

    UUID newId() {
        return secrets.id();
    }

    void addLetter(SocietyId society, AccountId account, UUID id, PasswordHash password, Instant expiresAt) {
        add(society, account, id, CredentialKind.LETTER, password, Confirmation.NONE, null, expiresAt);
    }

    void addMigration(
            SocietyId society,
            AccountId account,
            UUID id,
            Confirmation confirmation,
            byte @Nullable [] postedCodeHash,
            Instant expiresAt) {
        add(society, account, id, CredentialKind.MIGRATION, null, confirmation, postedCodeHash, expiresAt);
    }

    /** The hash of the posted code that belongs to the credential the account has now. */
    Optional<PostedCodeHash> postedCode(SocietyId society, AccountId account) {
        return jdbc.sql("""
                        select credential_id, posted_code_hash from temporary_credential
                         where society_id = :society and account_id = :account and ended_at is null
                           and expires_at > :now and posted_code_hash is not null
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .param("now", now())
                .query((row, number) -> new PostedCodeHash(
                        row.getObject("credential_id", UUID.class), new Digest(row.getBytes("posted_code_hash"))))
                .optional();
    }

    /** Bound to the credential it was printed with. */
    record PostedCodeHash(UUID credential, Digest hash) {}

    private void add(
            SocietyId society,
            AccountId account,
            UUID id,
            CredentialKind kind,
            @Nullable PasswordHash password,
            Confirmation confirmation,
            byte @Nullable [] postedCodeHash,
            Instant expiresAt) {
        jdbc.sql("""
                        insert into temporary_credential (society_id, credential_id, account_id, kind, parameters, key_id,
                                                          hash, confirmation, posted_code_hash, issued_at, expires_at)
                        values (:society, :id, :account, :kind, :parameters, :keyId, :hash, :confirmation, :postedCode,
                                :now, :until)
                        """)
                .param("society", society.value())
                .param("id", id)
                .param("account", account.value())
                .param("kind", kind.name())
                .param("parameters", password == null ? null : password.parameters())
                .param("keyId", password == null ? null : password.keyId())
                .param("hash", password == null ? null : password.hash().bytes(), java.sql.Types.BINARY)
                .param("confirmation", confirmation.name())
                .param("postedCode", postedCodeHash, java.sql.Types.BINARY)
                .param("now", now())
                .param("until", Timestamp.from(expiresAt))
                .update();
    }

    private static StoredCredential credential(ResultSet row, int number) throws SQLException {
        var owner = row.getObject("owner", UUID.class);
        var moment = row.getTimestamp("moment").toInstant();
        return switch (CredentialKind.valueOf(row.getString("kind"))) {
            case CHOSEN -> new StoredCredential.Chosen(owner, hash(row), moment);
            case LETTER -> new StoredCredential.Letter(owner, hash(row), moment);
            case MIGRATION ->
                new StoredCredential.Migration(owner, Confirmation.valueOf(row.getString("confirmation")), moment);
        };
    }

    private static PasswordHash hash(ResultSet row) throws SQLException {
        return new PasswordHash(row.getString("parameters"), row.getString("key_id"), new Digest(row.getBytes("hash")));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
