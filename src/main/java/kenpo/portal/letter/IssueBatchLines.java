package kenpo.portal.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import kenpo.portal.credential.IssuedCredential;
import kenpo.portal.credential.IssuedLetter;
import kenpo.portal.letter.IssueBatchLine.Outcome;
import kenpo.portal.roster.Addressee;
import kenpo.portal.roster.Addressees;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The letters of batches, one for each person; the passwords encrypted, and only until their batch is closed. */
@Repository
@Transactional
class IssueBatchLines {
    private static final int AT_A_TIME = 1000;

    private final JdbcClient jdbc;
    private final Addressees addressees;
    private final BatchCipher cipher;

    IssueBatchLines(JdbcClient jdbc, Addressees addressees, BatchCipher cipher) {
        this.jdbc = jdbc;
        this.addressees = addressees;
        this.cipher = cipher;
    }

    void add(SocietyId society, IssueBatchId batch, List<MemberId> members) {
        IntStream.range(0, members.size())
                .boxed()
                .gather(Gatherers.windowFixed(AT_A_TIME))
                .forEach(some -> add(society, batch, members, some));
    }

    private void add(SocietyId society, IssueBatchId batch, List<MemberId> members, List<Integer> some) {
        jdbc.sql("""
                        insert into issue_batch_letter (society_id, batch_id, position, member_id)
                        select :society, :batch, * from unnest(cast(:positions as integer[]), cast(:members as uuid[]))
                        """)
                .param("society", society.value())
                .param("batch", batch.value())
                .param("positions", some.stream().map(place -> place + 1).toArray(Integer[]::new))
                .param(
                        "members",
                        some.stream().map(place -> members.get(place).value()).toArray(UUID[]::new))
                .update();
    }

    /** The next who wait, in the order of the letters. */
    @Transactional(readOnly = true)
    public List<MemberId> waiting(SocietyId society, IssueBatchId batch, int most) {
        return jdbc.sql("""
                        select member_id from issue_batch_letter
                         where society_id = :society and batch_id = :batch and outcome = 'WAITING'
                         order by position limit :most
                        """)
                .param("society", society.value())
                .param("batch", batch.value())
                .param("most", most)
                .query((row, number) -> new MemberId(row.getObject("member_id", UUID.class)))
                .list();
    }

    /** Holds the line until the transaction ends; false when it no longer waits. */
    boolean take(SocietyId society, IssueBatchId batch, MemberId member) {
        return jdbc.sql("""
                        select 1 from issue_batch_letter
                         where society_id = :society and batch_id = :batch and member_id = :member
                           and outcome = 'WAITING' for update
                        """)
                .param("society", society.value())
                .param("batch", batch.value())
                .param("member", member.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void issued(SocietyId society, IssueBatchId batch, MemberId member, Outcome outcome, IssuedLetter letter) {
        jdbc.sql("""
                        update issue_batch_letter
                           set outcome = :outcome, user_id = :userId, valid_through = :through,
                               password_encrypted = :password
                         where society_id = :society and batch_id = :batch and member_id = :member
                        """)
                .param("outcome", outcome.name())
                .param("userId", letter.userId())
                .param("through", letter.validThrough())
                .param("password", cipher.encrypted(society, batch, member, letter.password()))
                .param("society", society.value())
                .param("batch", batch.value())
                .param("member", member.value())
                .update();
    }

    void leftOut(SocietyId society, IssueBatchId batch, MemberId member) {
        jdbc.sql("""
                        update issue_batch_letter set outcome = 'LEFT_OUT'
                         where society_id = :society and batch_id = :batch and member_id = :member
                        """)
                .param("society", society.value())
                .param("batch", batch.value())
                .param("member", member.value())
                .update();
    }

    /** Those whose position follows that one; without passwords. */
    @Transactional(readOnly = true)
    public List<IssueBatchLine> page(SocietyId society, IssueBatchId batch, int after, int most) {
        var rows = rows(society, batch, after, most, "true");
        var whom = addressees(society, rows);
        return rows.stream()
                .map(row ->
                        new IssueBatchLine(row.position, whom(whom, row), row.outcome, row.userId, row.validThrough))
                .toList();
    }

    /** A letter with its password. */
    record Letter(int position, IssuedCredential credential) {}

    /** Those issued whose position follows that one; throws IllegalStateException when their passwords are gone. */
    @Transactional(readOnly = true)
    public List<Letter> letters(SocietyId society, IssueBatchId batch, int after, int most) {
        var rows = rows(society, batch, after, most, "user_id is not null");
        var whom = addressees(society, rows);
        return rows.stream()
                .map(row -> new Letter(row.position, credential(society, batch, row, whom(whom, row))))
                .toList();
    }

    /** The passwords of the batch are gone for good. */
    void forgetPasswords(SocietyId society, IssueBatchId batch) {
        jdbc.sql("""
                        update issue_batch_letter set password_encrypted = null
                         where society_id = :society and batch_id = :batch and password_encrypted is not null
                        """)
                .param("society", society.value())
                .param("batch", batch.value())
                .update();
    }

    private IssuedCredential credential(SocietyId society, IssueBatchId batch, Row row, Addressee addressee) {
        if (row.userId == null || row.validThrough == null || row.password == null) {
            throw new IllegalStateException("the passwords of the batch are gone");
        }
        var password = cipher.decrypted(society, batch, row.member, row.password.encrypted);
        return new IssuedCredential(addressee, row.userId, password, null, row.validThrough);
    }

    /** As it is stored. */
    private static final class Password {
        private final byte[] encrypted;

        Password(byte[] encrypted) {
            this.encrypted = encrypted;
        }
    }

    private record Row(
            int position,
            MemberId member,
            Outcome outcome,
            @Nullable String userId,
            @Nullable LocalDate validThrough,
            @Nullable Password password) {}

    private List<Row> rows(SocietyId society, IssueBatchId batch, int after, int most, String which) {
        return jdbc.sql("""
                        select position, member_id, outcome, user_id, valid_through, password_encrypted
                          from issue_batch_letter
                         where society_id = :society and batch_id = :batch and position > :after and
                        """ + which + " order by position limit :most")
                .param("society", society.value())
                .param("batch", batch.value())
                .param("after", after)
                .param("most", most)
                .query(IssueBatchLines::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getInt("position"),
                new MemberId(row.getObject("member_id", UUID.class)),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("user_id"),
                row.getObject("valid_through", LocalDate.class),
                password(row.getBytes("password_encrypted")));
    }

    private static @Nullable Password password(byte @Nullable [] encrypted) {
        return encrypted == null ? null : new Password(encrypted);
    }

    private Map<MemberId, Addressee> addressees(SocietyId society, List<Row> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return addressees.find(society, rows.stream().map(Row::member).toList()).stream()
                .collect(Collectors.toMap(Addressee::member, Function.identity()));
    }

    private static Addressee whom(Map<MemberId, Addressee> addressees, Row row) {
        return java.util.Objects.requireNonNull(addressees.get(row.member));
    }
}
