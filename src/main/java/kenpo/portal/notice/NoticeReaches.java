package kenpo.portal.notice;

import java.time.Clock;
import java.time.LocalDate;
import kenpo.portal.society.SocietyId;
import kenpo.portal.web.TokyoTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts for whom notices are, before and after they are published. */
@Repository
@Transactional(readOnly = true)
public class NoticeReaches {
    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeReaches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of accounts with a completed first sign-in, whether the notice is published or not. */
    public NoticeReach of(SocietyId society, NoticeId notice) {
        return jdbc.sql("""
                        select count(*) as readers, count(wish.asked_at) as wishes,
                               (select count(*) from notice_read seen
                                 where seen.society_id = :society and seen.notice_id = :notice) as seen
                          from account join member using (society_id, member_id) join notice using (society_id)
                          left join notice_mail wish using (society_id, account_id)
                         where society_id = :society and notice_id = :notice and account.completed_at is not null
                           and account.closed_at is null and
                        """ + AudienceColumns.MEANT)
                .param("society", society.value())
                .param("notice", notice.value())
                .param("today", LocalDate.ofInstant(clock.instant(), TokyoTime.ZONE))
                .query((row, number) ->
                        new NoticeReach(row.getInt("readers"), row.getInt("wishes"), row.getInt("seen")))
                .single();
    }
}
