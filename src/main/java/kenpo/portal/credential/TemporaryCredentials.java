package kenpo.portal.credential;

import java.util.Optional;
import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which credential of a letter an account waits to be signed in with, for the office to tell a caller. */
@Repository
@Transactional(readOnly = true)
public class TemporaryCredentials {
    private final JdbcClient jdbc;

    TemporaryCredentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when none was issued, or it has served or was ended. */
    public Optional<TemporaryCredential> of(SocietyId society, AccountId account) {
        return jdbc.sql("""
                        select kind, issued_at, expires_at from temporary_credential
                         where society_id = :society and account_id = :account and ended_at is null
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .query((row, number) -> new TemporaryCredential(
                        CredentialKind.valueOf(row.getString("kind")),
                        row.getTimestamp("issued_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant()))
                .optional();
    }
}
