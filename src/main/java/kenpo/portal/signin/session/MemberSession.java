package kenpo.portal.signin.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;

/** A signed-in browser of a member, as stored. */
record MemberSession(
        SocietyId society,
        AccountId account,
        List<ProvenFactor> factors,
        @Nullable Instant previousSignInAt,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt) {
    /** Reads the row the result stands at. */
    static MemberSession of(SocietyId society, ResultSet row) throws SQLException {
        var previous = row.getTimestamp("previous_sign_in_at");
        return new MemberSession(
                society,
                new AccountId(row.getObject("account_id", UUID.class)),
                ProvenFactor.read(row.getString("factors")),
                previous == null ? null : previous.toInstant(),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("last_seen_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }
}
