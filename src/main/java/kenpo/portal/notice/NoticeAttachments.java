package kenpo.portal.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.key.Secrets;
import kenpo.portal.society.SocietyId;
import kenpo.portal.web.TokyoTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The PDFs that go with notices (添付ファイル). */
@Repository
@Transactional
public class NoticeAttachments {
    /** With one notice. */
    public static final int MOST = 5;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    NoticeAttachments(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Behind the others; false when there are {@link #MOST} already, or no such notice. */
    public boolean add(SocietyId society, NoticeId notice, AttachmentName name, Pdf pdf) {
        hold(society, notice);
        return jdbc.sql("""
                        insert into notice_attachment (society_id, notice_id, attachment_id, name, content, added_at)
                        select society_id, notice_id, :id, :name, :content, :now from notice
                         where society_id = :society and notice_id = :notice
                           and (select count(*) from notice_attachment
                                 where society_id = :society and notice_id = :notice) < :most
                        """)
                        .param("id", secrets.id())
                        .param("name", name.value())
                        .param("content", pdf.content())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("society", society.value())
                        .param("notice", notice.value())
                        .param("most", MOST)
                        .update()
                == 1;
    }

    public boolean remove(SocietyId society, NoticeId notice, AttachmentId attachment) {
        return jdbc.sql("""
                        delete from notice_attachment
                         where society_id = :society and notice_id = :notice and attachment_id = :attachment
                        """)
                        .param("society", society.value())
                        .param("notice", notice.value())
                        .param("attachment", attachment.value())
                        .update()
                == 1;
    }

    /** In the order in which they were added. */
    @Transactional(readOnly = true)
    public List<Attachment> of(SocietyId society, NoticeId notice) {
        return jdbc.sql("""
                        select attachment_id, name, octet_length(content) as size from notice_attachment
                         where society_id = :society and notice_id = :notice order by added_at, attachment_id
                        """)
                .param("society", society.value())
                .param("notice", notice.value())
                .query((row, number) -> new Attachment(
                        new AttachmentId(row.getObject("attachment_id", UUID.class)),
                        new AttachmentName(row.getString("name")),
                        row.getLong("size")))
                .list();
    }

    /** For those who write notices. */
    @Transactional(readOnly = true)
    public Optional<AttachmentFile> find(SocietyId society, NoticeId notice, AttachmentId attachment) {
        return jdbc.sql("""
                        select name, content from notice_attachment
                         where society_id = :society and notice_id = :notice and attachment_id = :attachment
                        """)
                .param("society", society.value())
                .param("notice", notice.value())
                .param("attachment", attachment.value())
                .query(NoticeAttachments::file)
                .optional();
    }

    /** For a member for whom the notice is, while it is published. */
    @Transactional(readOnly = true)
    public Optional<AttachmentFile> read(
            SocietyId society, AccountId reader, NoticeId notice, AttachmentId attachment) {
        var now = clock.instant();
        return jdbc.sql("""
                        select file.name, file.content
                          from account join member using (society_id, member_id) join notice using (society_id)
                          join notice_attachment file using (society_id, notice_id)
                         where society_id = :society and account.account_id = :reader and notice_id = :notice
                           and file.attachment_id = :attachment and
                        """ + AudienceColumns.READABLE)
                .param("society", society.value())
                .param("reader", reader.value())
                .param("notice", notice.value())
                .param("attachment", attachment.value())
                .param("now", Timestamp.from(now))
                .param("today", LocalDate.ofInstant(now, TokyoTime.ZONE))
                .query(NoticeAttachments::file)
                .optional();
    }

    /** Two that are added at once are counted one after the other. */
    private void hold(SocietyId society, NoticeId notice) {
        jdbc.sql("select 1 from notice where society_id = :society and notice_id = :notice for update")
                .param("society", society.value())
                .param("notice", notice.value())
                .query(Integer.class)
                .optional();
    }

    private static AttachmentFile file(ResultSet row, int number) throws SQLException {
        return new AttachmentFile(new AttachmentName(row.getString("name")), row.getBytes("content"));
    }
}
