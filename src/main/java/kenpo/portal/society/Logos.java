package kenpo.portal.society;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The pictures societies have at the head of their pages, found by the hash of their content. */
@Repository
@Transactional
public class Logos {
    private final JdbcClient jdbc;
    private final Clock clock;

    Logos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing shows it before the setting names it. */
    public void keep(SocietyId society, Logo logo) {
        jdbc.sql("""
                        insert into society_logo (society_id, hash, content, width, height, added_at)
                        values (:society, :hash, :content, :width, :height, :now) on conflict do nothing
                        """)
                .param("society", society.value())
                .param("hash", logo.hash())
                .param("content", logo.png())
                .param("width", logo.width())
                .param("height", logo.height())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** A PNG file. */
    @Transactional(readOnly = true)
    public Optional<byte[]> find(SocietyId society, String hash) {
        return jdbc.sql("select content from society_logo where society_id = :society and hash = :hash")
                .param("society", society.value())
                .param("hash", hash)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }
}
