package kenpo.portal.credential;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.key.Secrets;
import kenpo.portal.key.Sha256;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Changes of addresses as they are stored: at most one of an account waits, and tokens are hashed. */
@Repository
@Transactional
class EmailChanges {
    private static final Duration LIFE = Duration.ofHours(24);
    private static final Duration UNDO = Duration.ofDays(3);

    /** One change; waits: it may be confirmed now, undoable: it may be undone now. */
    record Change(
            UUID id,
            AccountId account,
            EmailAddress before,
            EmailAddress after,
            Locale language,
            boolean byOffice,
            boolean confirmed,
            boolean waits,
            boolean undoable,
            boolean undone) {}

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    EmailChanges(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The token of the link that confirms it; what waited before waits no more. */
    String begin(
            SocietyId society,
            AccountId account,
            EmailAddress before,
            EmailAddress after,
            Locale language,
            boolean byOffice) {
        end(society, account);
        var token = secrets.token();
        jdbc.sql("""
                        insert into email_change (society_id, change_id, account_id, old_email, new_email, language,
                                                  by_office, link_hash, asked_at, valid_until)
                        values (:society, :change, :account, :before, :after, :language, :byOffice, :link, :now, :until)
                        """)
                .param("society", society.value())
                .param("change", secrets.id())
                .param("account", account.value())
                .param("before", before.value())
                .param("after", after.value())
                .param("language", language.getLanguage().equals("en") ? "en" : "ja")
                .param("byOffice", byOffice)
                .param("link", Sha256.of(token))
                .param("now", now())
                .param("until", Timestamp.from(clock.instant().plus(LIFE)))
                .update();
        return token;
    }

    Optional<Change> waiting(SocietyId society, AccountId account) {
        return find(society, "account_id = :value and confirmed_at is null and ended_at is null", account.value())
                .filter(Change::waits);
    }

    Optional<Change> ofLink(SocietyId society, String token) {
        return find(society, "link_hash = :value", Sha256.of(token));
    }

    Optional<Change> ofUndo(SocietyId society, String token) {
        return find(society, "undo_hash = :value", Sha256.of(token));
    }

    /**
     * The token of the link that undoes it; empty when it is confirmed already, cancelled or too old. Where the address it
     * replaces came by a change that can itself be undone, perhaps a thief's, the link serves no time: only the earlier one does.
     */
    Optional<String> confirm(SocietyId society, Change change) {
        var token = secrets.token();
        int confirmed = jdbc.sql("""
                        update email_change set confirmed_at = :now, undo_hash = :undo,
                               undo_until = case when exists
                                   (select from email_change as earlier
                                     where earlier.society_id = :society and earlier.account_id = :account
                                       and earlier.new_email = email_change.old_email
                                       and earlier.undone_at is null and earlier.undo_until > :now)
                               then cast(:now as timestamptz) else cast(:until as timestamptz) end
                         where society_id = :society and change_id = :change
                           and confirmed_at is null and ended_at is null and valid_until > :now
                        """)
                .param("now", now())
                .param("undo", Sha256.of(token))
                .param("until", Timestamp.from(clock.instant().plus(UNDO)))
                .param("society", society.value())
                .param("account", change.account().value())
                .param("change", change.id())
                .update();
        return confirmed == 1 ? Optional.of(token) : Optional.empty();
    }

    /** True once, and in time; then later changes of the account cannot be undone any more: what they replaced is not its owner's. */
    boolean undo(SocietyId society, Change change) {
        boolean undone = jdbc.sql("""
                        update email_change set undone_at = :now
                         where society_id = :society and change_id = :change
                           and undone_at is null and undo_until > :now
                        """)
                        .param("now", now())
                        .param("society", society.value())
                        .param("change", change.id())
                        .update()
                == 1;
        if (undone) {
            jdbc.sql("""
                            update email_change as later set undo_until = :now
                              from email_change as this
                             where later.society_id = :society and later.account_id = :account
                               and this.society_id = :society and this.change_id = :change
                               and later.change_id <> this.change_id and later.confirmed_at >= this.confirmed_at
                               and later.undo_until > :now
                            """)
                    .param("now", now())
                    .param("society", society.value())
                    .param("account", change.account().value())
                    .param("change", change.id())
                    .update();
        }
        return undone;
    }

    /** Nothing waits any more; true when something did. */
    boolean end(SocietyId society, AccountId account) {
        return jdbc.sql("""
                        update email_change set ended_at = :now
                         where society_id = :society and account_id = :account
                           and confirmed_at is null and ended_at is null
                        """)
                        .param("now", now())
                        .param("society", society.value())
                        .param("account", account.value())
                        .update()
                > 0;
    }

    /** Nothing can be confirmed or undone any more. */
    void removeAll(SocietyId society, AccountId account) {
        jdbc.sql("delete from email_change where society_id = :society and account_id = :account")
                .param("society", society.value())
                .param("account", account.value())
                .update();
    }

    void forget(SocietyId society, Instant before) {
        jdbc.sql("delete from email_change where society_id = :society and asked_at < :before")
                .param("society", society.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    /** Whether the office has changed the address and the owner can still undo that, whatever came after. */
    boolean isByOfficeAndUndoable(SocietyId society, AccountId account) {
        return jdbc.sql("""
                        select exists (select from email_change
                                        where society_id = :society and account_id = :account and by_office
                                          and undone_at is null and undo_until > :now)
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    private Optional<Change> find(SocietyId society, String condition, Object value) {
        return jdbc.sql("select * from email_change where society_id = :society and " + condition)
                .param("society", society.value())
                .param("value", value)
                .query(this::change)
                .optional();
    }

    private Change change(ResultSet row, int number) throws SQLException {
        boolean confirmed = row.getTimestamp("confirmed_at") != null;
        boolean undone = row.getTimestamp("undone_at") != null;
        return new Change(
                row.getObject("change_id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                new EmailAddress(row.getString("old_email")),
                new EmailAddress(row.getString("new_email")),
                Locale.of(row.getString("language")),
                row.getBoolean("by_office"),
                confirmed,
                !confirmed && row.getTimestamp("ended_at") == null && isAhead(row.getTimestamp("valid_until")),
                confirmed && !undone && isAhead(row.getTimestamp("undo_until")),
                undone);
    }

    private boolean isAhead(@Nullable Timestamp moment) {
        return moment != null && moment.toInstant().isAfter(clock.instant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
