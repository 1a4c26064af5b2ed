package kenpo.portal.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept of a notice, as those who read and those who write it see it. */
final class NoticeRow {
    private NoticeRow() {}

    static Notice published(ResultSet row, int number) throws SQLException {
        return new Notice(
                new NoticeId(row.getObject("notice_id", UUID.class)),
                japanese(row),
                english(row),
                row.getBoolean("important"),
                row.getTimestamp("published_from").toInstant());
    }

    static Notice.Words japanese(ResultSet row) throws SQLException {
        return new Notice.Words(row.getString("title"), row.getString("body"));
    }

    static Notice.@Nullable Words english(ResultSet row) throws SQLException {
        var title = row.getString("english_title");
        return title == null ? null : new Notice.Words(title, row.getString("english_body"));
    }

    static @Nullable Period period(ResultSet row) throws SQLException {
        var from = row.getTimestamp("published_from");
        var until = row.getTimestamp("published_until");
        return from == null ? null : new Period(from.toInstant(), until == null ? null : until.toInstant());
    }
}
