package kenpo.portal.credential;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.society.HostName;
import kenpo.portal.society.Method;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which second factors an account can show on one host; asked at each request of a half-way sign-in. */
@Repository
@Transactional(readOnly = true)
public class SecondFactors {
    private final JdbcClient jdbc;

    SecondFactors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The strongest first. A method that the society has switched off is left out where another remains; nobody is locked
     * out by that.
     */
    public List<SecondFactor> open(Account account, HostName host, Set<Method> offered) {
        var all = registered(account, host);
        var methods = all.stream().filter(factor -> factor != SecondFactor.RECOVERY_CODE);
        boolean mayLeaveOut = methods.anyMatch(factor -> isOffered(factor, offered));
        return all.stream()
                .filter(factor -> factor == SecondFactor.RECOVERY_CODE || !mayLeaveOut || isOffered(factor, offered))
                .toList();
    }

    /** What an account has, on whatever host. */
    public FactorCounts counts(SocietyId society, AccountId account) {
        return jdbc.sql("""
                        select (select count(*) from passkey where society_id = :society and account_id = :account),
                               (select count(*) from authenticator_app
                                 where society_id = :society and account_id = :account),
                               (select count(*) from account
                                 where society_id = :society and account_id = :account and method = 'EMAIL_CODE'),
                               (select count(*) from recovery_code
                                 where society_id = :society and account_id = :account and used_at is null)
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .query((row, number) ->
                        new FactorCounts(row.getInt(1), row.getInt(2), row.getInt(3) == 1, row.getInt(4)))
                .single();
    }

    private static boolean isOffered(SecondFactor factor, Set<Method> offered) {
        return switch (factor) {
            case PASSKEY -> offered.contains(Method.PASSKEY);
            case AUTHENTICATOR_APP -> offered.contains(Method.AUTHENTICATOR_APP);
            case EMAIL_CODE -> offered.contains(Method.EMAIL_CODE);
            case RECOVERY_CODE -> true;
        };
    }

    private List<SecondFactor> registered(Account account, HostName host) {
        return jdbc.sql("""
                        select exists (select from passkey
                                        where society_id = :society and account_id = :account and rp_id = :host),
                               exists (select from authenticator_app
                                        where society_id = :society and account_id = :account),
                               exists (select from recovery_code
                                        where society_id = :society and account_id = :account and used_at is null)
                        """)
                .param("society", account.society().value())
                .param("account", account.id().value())
                .param("host", host.value())
                .query((row, number) -> {
                    var found = new ArrayList<SecondFactor>();
                    if (row.getBoolean(1)) {
                        found.add(SecondFactor.PASSKEY);
                    }
                    if (row.getBoolean(2)) {
                        found.add(SecondFactor.AUTHENTICATOR_APP);
                    }
                    if (account.firstSignIn().method() == Method.EMAIL_CODE) {
                        found.add(SecondFactor.EMAIL_CODE);
                    }
                    if (row.getBoolean(3)) {
                        found.add(SecondFactor.RECOVERY_CODE);
                    }
                    return found;
                })
                .single();
    }
}
