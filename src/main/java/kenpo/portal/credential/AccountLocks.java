package kenpo.portal.credential;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import kenpo.portal.account.AccountId;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import kenpo.portal.society.SocietySettings.LockoutRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The wrong answers counted for an account, for the office to see, and to end a wait (ロックを解除). */
@Repository
@Transactional
public class AccountLocks {
    private static final List<String> WAITING = Arrays.stream(Factor.values())
            .filter(factor -> !factor.freezes())
            .map(Factor::name)
            .toList();

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountLocks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The one tried last first. */
    @Transactional(readOnly = true)
    public List<AccountLock> of(SocietyId society, AccountId account) {
        return jdbc.sql("""
                        select factor, failures, locked_until, last_try_at from lockout
                         where society_id = :society and account_id = :account and failures > 0
                         order by last_try_at desc, factor
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .query(this::lock)
                .list();
    }

    /**
     * Begins the counts anew that make the account wait; a disabled factor stays disabled, and a frozen account frozen.
     * False, and nothing changed, when nothing waits.
     */
    public boolean endWaits(SocietyId society, AccountId account) {
        return jdbc.sql("""
                        delete from lockout
                         where society_id = :society and account_id = :account and factor in (:waiting)
                           and locked_until > :now and failures < :disabledAt
                        """)
                        .param("society", society.value())
                        .param("account", account.value())
                        .param("waiting", WAITING)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("disabledAt", rule().disabledAt())
                        .update()
                > 0;
    }

    private AccountLock lock(ResultSet row, int number) throws SQLException {
        var factor = Factor.valueOf(row.getString("factor"));
        int failures = row.getInt("failures");
        boolean disabled = failures >= Reservation.disabledAt(factor, rule());
        var until = row.getTimestamp("locked_until");
        boolean waits = !disabled && until != null && until.toInstant().isAfter(clock.instant());
        return new AccountLock(
                factor,
                failures,
                disabled,
                waits ? until.toInstant() : null,
                row.getTimestamp("last_try_at").toInstant());
    }

    private static LockoutRule rule() {
        return CurrentSociety.get().settings().lockout();
    }
}
