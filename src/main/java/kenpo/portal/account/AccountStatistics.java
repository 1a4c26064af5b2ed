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
}
