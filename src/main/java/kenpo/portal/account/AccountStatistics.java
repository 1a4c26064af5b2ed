package kenpo.portal.account;

import java.sql.Date;
import java.time.LocalDate;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far the accounts of a society have come, for its back office. */
@Repository
@Transactional(readOnly = true)
public class AccountStatistics {
    private final JdbcClient jdbc;

    AccountStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public FirstSignInCounts firstSignIns(SocietyId society, LocalDate today) {
        return jdbc.sql("""
                        select count(*) as issued,
                               count(a.identity_confirmed_at) as identity_confirmed,
                               count(*) filter (where a.email_confirmed_at is not null
                                     or (a.identity_confirmed_at is not null and exists (
                                         select from terms_acceptance t
                                          where t.society_id = a.society_id and t.account_id = a.account_id))) as terms_accepted,
                               count(a.email_confirmed_at) as email_confirmed,
                               count(a.method) as method_chosen,
                               count(a.completed_at) as completed
                          from account a join member m using (society_id, member_id)
                         where a.society_id = :society and a.closed_at is null
                           and (m.eligibility_lost_on is null or m.eligibility_lost_on > :today)
                        """)
                .param("today", Date.valueOf(today))
                .param("society", society.value())
                .query((row, number) -> new FirstSignInCounts(
                        row.getLong("issued"),
                        row.getLong("identity_confirmed"),
                        row.getLong("terms_accepted"),
                        row.getLong("email_confirmed"),
                        row.getLong("method_chosen"),
                        row.getLong("completed")))
                .single();
    }
}
