package kenpo.portal.credential.passkey;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.key.Secrets;
import kenpo.portal.key.Sha256;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The challenges that wait for an answer; stored as hashes, taken out by the first answer that names them. */
@Repository
@Transactional
public class PasskeyChallenges {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    PasskeyChallenges(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A new one as base64url; those before stay good for their time, since a browser may have several pages open. */
    public String issue(Asked asked) {
        var challenge = secrets.bytes(BYTES);
        jdbc.sql("""
                        insert into passkey_challenge (society_id, challenge_hash, ceremony, flow_hash, account_id, rp_id,
                                                       valid_until)
                        values (:society, :hash, :ceremony, :flow, :account, :rp, :until)
                        """)
                .param("society", asked.society().value())
                .param("hash", Sha256.of(challenge))
                .param("ceremony", asked.ceremony().name())
                .param("flow", asked.flow().hash())
                .param("account", uuid(asked.account()), Types.OTHER)
                .param("rp", asked.party().host().value())
                .param("until", Timestamp.from(clock.instant().plus(LIFE)))
                .update();
        return Base64Url.encode(challenge);
    }

    /** Takes the challenge out, whoever presents it; true when it was given to just this one and is still good. */
    public boolean take(Asked asked, byte[] challenge) {
        return jdbc.sql("""
                        delete from passkey_challenge where society_id = :society and challenge_hash = :hash
                        returning ceremony, flow_hash, account_id, rp_id, valid_until
                        """)
                .param("society", asked.society().value())
                .param("hash", Sha256.of(challenge))
                .query((row, number) -> row.getString("ceremony")
                                .equals(asked.ceremony().name())
                        && Arrays.equals(row.getBytes("flow_hash"), asked.flow().hash())
                        && Objects.equals(row.getObject("account_id", UUID.class), uuid(asked.account()))
                        && row.getString("rp_id").equals(asked.party().host().value())
                        && row.getTimestamp("valid_until").toInstant().isAfter(clock.instant()))
                .optional()
                .orElse(false);
    }

    public void removeAll(SocietyId society, AccountId account) {
        jdbc.sql("delete from passkey_challenge where society_id = :society and account_id = :account")
                .param("society", society.value())
                .param("account", account.value())
                .update();
    }

    public void forget(SocietyId society, Instant validBefore) {
        jdbc.sql("delete from passkey_challenge where society_id = :society and valid_until < :before")
                .param("society", society.value())
                .param("before", Timestamp.from(validBefore))
                .update();
    }

    private static @Nullable UUID uuid(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }
}
