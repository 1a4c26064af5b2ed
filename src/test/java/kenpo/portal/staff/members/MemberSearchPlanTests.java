package kenpo.portal.staff.members;

import java.util.List;
import kenpo.portal.database.Database;
import kenpo.portal.fixtures.Committing;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.OwnerSql;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.SocietyId;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the database goes about a search, in tables that hold enough for it to choose. */
@DatabaseTest
@Committing
class MemberSearchPlanTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final int PERSONS = 20_000;

    @Autowired
    private FoundMembers members;

    @Autowired
    private Rows rows;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Database database;

    @BeforeEach
    void aCrowd() {
        rows.of(TestSocieties.sakura(), () -> Crowd.add(jdbc, SAKURA, 0, PERSONS));
        Crowd.analyze(new OwnerSql(database));
    }

    @Test
    void everySearchIsAnsweredByAnIndex() {
        var soft = new SoftAssertions();
        for (var text : new String[] {"高橋", "ﾀｶ", "4512", "2-4512", "member12", "member12@example.com", ""}) {
            soft.assertThat(plans(text, null))
                    .as(text)
                    .doesNotContain("Seq Scan")
                    .contains("Index Cond");
        }
        for (var state : MemberState.values()) {
            soft.assertThat(plans("", state))
                    .as(state.name())
                    .doesNotContain("Seq Scan")
                    .contains("Index");
            soft.assertThat(plans("高橋 花子1", state))
                    .as("高橋 " + state)
                    .doesNotContain("Seq Scan")
                    .containsPattern("Index Cond:.*(name_key|member_id)");
        }
        soft.assertAll();
    }

    private String plans(String text, @Nullable MemberState state) {
        var plans = new StringBuilder();
        for (var way : Sought.of(text)) {
            var sql = "explain " + MemberSql.IDS + MemberSql.found(way, state) + " limit 1001";
            rows.of(TestSocieties.sakura(), () -> planned(sql, way))
                    .forEach(line -> plans.append(line).append('\n'));
        }
        return plans.toString();
    }

    /** Tables of a few rows would be read whole, whatever indexes they have. */
    private List<@Nullable String> planned(String sql, Sought way) {
        jdbc.sql("set local enable_seqscan = off").update();
        return members.statement(sql, SAKURA, way).query(String.class).list();
    }
}
