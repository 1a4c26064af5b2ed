package kenpo.portal.journey;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Society;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the portal's database holds of a person, and changes that nobody makes over HTTP. */
record Ledger(Stage stage) {
    private static final String ACCOUNT = """
            (select a.account_id from account a join user_id u using (society_id, member_id) where u.folded = :user)
            """;

    int sessions(Person person) {
        return rows("member_session", person);
    }

    int rows(String table, Person person) {
        return count(person, "select count(*) from " + table + " where account_id = " + ACCOUNT);
    }

    /** All there are in the society. */
    int rows(Society society, String table) {
        return in(
                society,
                jdbc -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single());
    }

    /** All refusals of that kind in the society, whomever they are about. */
    int refusals(Society society, String kind) {
        return in(
                society,
                jdbc -> jdbc.sql("select count(*) from audit_event where kind = :kind and result = 'REFUSED'")
                        .param("kind", kind)
                        .query(Integer.class)
                        .single());
    }

    /** Whether any event about this person says that anywhere. */
    boolean isAudited(Person person, String text) {
        return count(
                        person,
                        "select count(*) from audit_event e where e::text like '%" + text + "%' and subject = "
                                + ACCOUNT)
                > 0;
    }

    /** An entry of the trail. */
    record Entry(String id, Instant at, String kind) {}

    /** What the trail says of this person's account, the newest first. */
    List<Entry> trail(Person person) {
        return in(
                person.society(),
                jdbc -> jdbc.sql("select * from audit_event where subject = " + ACCOUNT
                                + " order by at desc, event_id desc")
                        .param("user", user(person))
                        .query((row, number) -> new Entry(
                                row.getString("event_id"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("kind")))
                        .list());
    }

    void account(Person person, String change) {
        change(person, "update account set " + change + " where account_id = " + ACCOUNT);
    }

    void member(Person person, String change) {
        change(
                person,
                "update member set " + change
                        + " where member_id = (select member_id from user_id where folded = :user)");
    }

    void endSessions(Person person) {
        in(
                person.society(),
                jdbc -> jdbc.sql("delete from member_session where account_id = " + ACCOUNT)
                        .param("user", user(person))
                        .update());
    }

    private int count(Person person, String sql) {
        return in(
                person.society(),
                jdbc -> jdbc.sql(sql)
                        .param("user", user(person))
                        .query(Integer.class)
                        .single());
    }

    private void change(Person person, String sql) {
        int changed = in(
                person.society(),
                jdbc -> jdbc.sql(sql).param("user", user(person)).update());
        if (changed != 1) {
            throw new AssertionError("changed " + changed + " rows");
        }
    }

    private static String user(Person person) {
        return person.chosenUserId().toLowerCase(Locale.ROOT);
    }

    private <T> T in(Society society, Function<JdbcClient, T> work) {
        return CurrentSociety.call(
                society,
                () -> new TransactionTemplate(stage.bean(PlatformTransactionManager.class))
                        .execute(_ -> work.apply(stage.bean(JdbcClient.class))));
    }
}
