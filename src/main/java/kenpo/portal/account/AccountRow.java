package kenpo.portal.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.Method;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;

/** An account as its row is read and written. */
final class AccountRow {
    static final String SELECT = """
            select a.*, m.eligibility_lost_on,
                   case when a.method = 'EMAIL_CODE' then a.completed_at
                        when a.method_set_up_at >= a.completed_at then a.method_set_up_at end as ready_at
              from account a join member m using (society_id, member_id)
            """;

    private AccountRow() {}

    static Account account(ResultSet row, int number) throws SQLException {
        var email = row.getString("email");
        var method = row.getString("method");
        return new Account(
                new SocietyId(row.getObject("society_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                Locale.of(row.getString("language")),
                new FirstSignIn(
                        instant(row, "identity_confirmed_at"),
                        email == null ? null : new EmailAddress(email),
                        instant(row, "email_confirmed_at"),
                        method == null ? null : Method.valueOf(method),
                        instant(row, "completed_at")),
                instant(row, "ready_at"),
                new Account.Restriction(
                        instant(row, "frozen_at"), instant(row, "suspended_at"), instant(row, "closed_at")),
                row.getObject("eligibility_lost_on", LocalDate.class),
                instant(row, "previous_sign_in_at"),
                instant(row, "last_sign_in_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    static @Nullable String value(@Nullable EmailAddress email) {
        return email == null ? null : email.value();
    }

    static @Nullable String name(@Nullable Method method) {
        return method == null ? null : method.name();
    }
}
