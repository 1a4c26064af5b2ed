package kenpo.portal.account;

import java.sql.Date;
import java.time.LocalDate;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Numbers about all accounts of a society, for its back office. */
@Repository
@Transactional(readOnly = true)
public class AccountStatistics {
    private final JdbcClient jdbc;

    AccountStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public AccountCounts counts(SocietyId society, LocalDate today) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'ACTIVE') as active,
                               count(*) filter (where state = 'NEVER') as never,
                               count(*) filter (where state = 'SETTING_UP') as setting_up,
                               count(*) filter (where state = 'FROZEN') as frozen,
                               count(*) filter (where state = 'SUSPENDED') as suspended,
                               count(*) filter (where state = 'LEFT') as left_already
                          from (select case when a.closed_at is not null or m.eligibility_lost_on <= :today then 'LEFT'
                                            when a.suspended_at is not null then 'SUSPENDED'
                                            when a.frozen_at is not null then 'FROZEN'
                                            when a.completed_at is not null then 'ACTIVE'
                                            when a.identity_confirmed_at is not null then 'SETTING_UP'
                                            else 'NEVER' end as state
                                  from account a join member m using (society_id, member_id)
                                 where a.society_id = :society) as states
                        """)
                .param("today", Date.valueOf(today))
                .param("society", society.value())
                .query((row, number) -> new AccountCounts(
                        row.getLong("active"),
                        row.getLong("never"),
                        row.getLong("setting_up"),
                        row.getLong("frozen"),
                        row.getLong("suspended"),
                        row.getLong("left_already")))
                .single();
    }

    public FirstSignInCounts firstSignIns(SocietyId society, LocalDate today) {
        return jdbc.sql("""
                        select count(*) as issued,
                               count(a.identity_confirmed_at) as identity_confirmed,
                               count(*) filter (where a.email_confirmed_at is not null or exists (
                                     select from terms_acceptance t
                                      where t.society_id = a.society_id and t.account_id = a.account_id)) as terms_accepted,
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
