package kenpo.portal.credential;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.credential.authenticatorapp.TotpSecret;
import kenpo.portal.key.KeyPurpose;
import kenpo.portal.key.KeyRing;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Authenticator apps as they are stored; secrets encrypted, each bound to its row. */
@Repository
@Transactional
class AuthenticatorAppRows {
    /** An app with its secret, for as long as a code is compared. */
    record Row(AuthenticatorApp app, TotpSecret secret, boolean underOldKey) {}

    private final JdbcClient jdbc;
    private final KeyRing keys;
    private final Clock clock;

    AuthenticatorAppRows(JdbcClient jdbc, KeyRing keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    List<Row> of(SocietyId society, AccountId account) {
        return jdbc.sql("""
                        select app_id, name, secret, created_at, last_used_at from authenticator_app
                         where society_id = :society and account_id = :account order by created_at, app_id
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .query((row, number) -> {
                    var id = row.getObject("app_id", UUID.class);
                    byte[] encrypted = row.getBytes("secret");
                    return new Row(
                            new AuthenticatorApp(
                                    new AuthenticatorAppId(id),
                                    row.getString("name"),
                                    row.getTimestamp("created_at").toInstant(),
                                    row.getTimestamp("last_used_at").toInstant()),
                            decrypted(society, id, encrypted),
                            keys.isUnderOldKey(encrypted));
                })
                .list();
    }

    /** False, and nothing stored, when the account has as many as it may have. */
    boolean add(
            SocietyId society,
            AccountId account,
            AuthenticatorAppId id,
            TotpSecret secret,
            String name,
            long step,
            int most) {
        return jdbc.sql("""
                        insert into authenticator_app (society_id, app_id, account_id, name, secret, last_step,
                                                       created_at, last_used_at)
                        select :society, :app, :account, :name, :secret, :step, :now, :now
                         where (select count(*) from authenticator_app
                                 where society_id = :society and account_id = :account) < :most
                        """)
                        .param("society", society.value())
                        .param("app", id.value())
                        .param("account", account.value())
                        .param("name", name)
                        .param("secret", encrypted(society, id, secret))
                        .param("step", step)
                        .param("now", now())
                        .param("most", most)
                        .update()
                == 1;
    }

    /** True once for a step, and for none before it any more (RFC 6238 §5.2). */
    boolean accept(SocietyId society, AuthenticatorAppId id, long step) {
        return jdbc.sql("""
                        update authenticator_app set last_step = :step, last_used_at = :now
                         where society_id = :society and app_id = :app and last_step < :step
                        """)
                        .param("step", step)
                        .param("now", now())
                        .param("society", society.value())
                        .param("app", id.value())
                        .update()
                == 1;
    }

    void encryptAnew(SocietyId society, Row row) {
        jdbc.sql("update authenticator_app set secret = :secret where society_id = :society and app_id = :app")
                .param("secret", encrypted(society, row.app.id(), row.secret))
                .param("society", society.value())
                .param("app", row.app.id().value())
                .update();
    }

    /** False when it is not this account's. */
    boolean rename(SocietyId society, AccountId account, AuthenticatorAppId id, String name) {
        return jdbc.sql("""
                        update authenticator_app set name = :name
                         where society_id = :society and account_id = :account and app_id = :app
                        """)
                        .param("name", name)
                        .param("society", society.value())
                        .param("account", account.value())
                        .param("app", id.value())
                        .update()
                == 1;
    }

    /** Whether it was there, and was the account's. */
    boolean remove(SocietyId society, AccountId account, AuthenticatorAppId id) {
        return jdbc.sql("""
                        delete from authenticator_app
                         where society_id = :society and account_id = :account and app_id = :app
                        """)
                        .param("society", society.value())
                        .param("account", account.value())
                        .param("app", id.value())
                        .update()
                == 1;
    }

    void removeAll(SocietyId society, AccountId account) {
        for (var table : List.of("authenticator_app", "authenticator_app_offer")) {
            jdbc.sql("delete from " + table + " where society_id = :society and account_id = :account")
                    .param("society", society.value())
                    .param("account", account.value())
                    .update();
        }
    }

    /** A secret that waits for its first right code in that browser. */
    record Offer(AuthenticatorAppId id, TotpSecret secret) {}

    /** Holds further requests of this browser back until the transaction ends. */
    Optional<Offer> offer(SocietyId society, AccountId account, FlowKey flow) {
        return jdbc.sql("""
                        select app_id, secret from authenticator_app_offer
                         where society_id = :society and flow_hash = :flow and account_id = :account for update
                        """)
                .param("society", society.value())
                .param("flow", flow.hash())
                .param("account", account.value())
                .query((row, number) -> {
                    var id = row.getObject("app_id", UUID.class);
                    return new Offer(new AuthenticatorAppId(id), decrypted(society, id, row.getBytes("secret")));
                })
                .optional();
    }

    /** Keeps the offer that another request of this browser made first. */
    void keepOffer(SocietyId society, AccountId account, FlowKey flow, Offer offer) {
        jdbc.sql("""
                        insert into authenticator_app_offer (society_id, flow_hash, account_id, app_id, secret, created_at)
                        values (:society, :flow, :account, :app, :secret, :now)
                        on conflict (society_id, flow_hash) do nothing
                        """)
                .param("society", society.value())
                .param("flow", flow.hash())
                .param("account", account.value())
                .param("app", offer.id.value())
                .param("secret", encrypted(society, offer.id, offer.secret))
                .param("now", now())
                .update();
    }

    void endOffer(SocietyId society, FlowKey flow) {
        jdbc.sql("delete from authenticator_app_offer where society_id = :society and flow_hash = :flow")
                .param("society", society.value())
                .param("flow", flow.hash())
                .update();
    }

    void forgetOffers(SocietyId society, Instant before) {
        jdbc.sql("delete from authenticator_app_offer where society_id = :society and created_at < :before")
                .param("society", society.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    private byte[] encrypted(SocietyId society, AuthenticatorAppId id, TotpSecret secret) {
        return keys.encrypt(KeyPurpose.CREDENTIAL, secret.bytes(), context(society, id.value()));
    }

    private TotpSecret decrypted(SocietyId society, UUID id, byte[] encrypted) {
        return new TotpSecret(keys.decrypt(KeyPurpose.CREDENTIAL, encrypted, context(society, id)));
    }

    private static byte[] context(SocietyId society, UUID app) {
        return ("authenticator app " + society.value() + " " + app).getBytes(StandardCharsets.US_ASCII);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
