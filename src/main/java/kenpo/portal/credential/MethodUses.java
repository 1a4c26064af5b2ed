package kenpo.portal.credential;

import java.util.List;
import kenpo.portal.society.Method;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts who would notice if a method were switched off. */
@Repository
@Transactional(readOnly = true)
public class MethodUses {
    private final JdbcClient jdbc;

    MethodUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of {@link Method}. */
    public List<MethodUse> of(SocietyId society) {
        return jdbc.sql("""
                        select count(*) filter (where has_passkey),
                               count(*) filter (where has_passkey and not has_app and not has_mail),
                               count(*) filter (where has_app),
                               count(*) filter (where has_app and not has_passkey and not has_mail),
                               count(*) filter (where has_mail),
                               count(*) filter (where has_mail and not has_passkey and not has_app)
                          from (select exists (select from passkey
                                                where passkey.society_id = account.society_id
                                                  and passkey.account_id = account.account_id) as has_passkey,
                                       exists (select from authenticator_app app
                                                where app.society_id = account.society_id
                                                  and app.account_id = account.account_id) as has_app,
                                       coalesce(method = 'EMAIL_CODE', false) as has_mail
                                  from account
                                 where society_id = :society and completed_at is not null and closed_at is null) held
                        """)
                .param("society", society.value())
                .query((row, number) -> List.of(
                        new MethodUse(Method.PASSKEY, row.getInt(1), row.getInt(2)),
                        new MethodUse(Method.AUTHENTICATOR_APP, row.getInt(3), row.getInt(4)),
                        new MethodUse(Method.EMAIL_CODE, row.getInt(5), row.getInt(6))))
                .single();
    }
}
