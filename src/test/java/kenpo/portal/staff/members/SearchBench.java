package kenpo.portal.staff.members;

import java.util.ArrayList;
import java.util.List;
import kenpo.portal.database.Database;
import kenpo.portal.fixtures.Committing;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.OwnerSql;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the office waits for a search among very many; started by {@code ./bench members-search}, never with the tests. */
@DatabaseTest
@Committing
@EnabledIfSystemProperty(named = "portal.bench-members", matches = "\\d+")
class SearchBench {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final int AT_A_TIME = 100_000;
    private static final int WARM_UPS = 20;
    private static final int MEASURED = 100;

    @Autowired
    private FoundMembers members;

    @Autowired
    private Rows rows;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Database database;

    @Test
    void searchesAreTimed() {
        int persons = Integer.parseInt(System.getProperty("portal.bench-members", "100000"));
        for (int from = 0; from < persons; from += AT_A_TIME) {
            int first = from;
            rows.of(TestSocieties.sakura(), () -> Crowd.add(jdbc, SAKURA, first, Math.min(persons, first + AT_A_TIME)));
        }
        Crowd.analyze(new OwnerSql(database));
        System.out.printf("%,d persons; milliseconds, median and 95th percentile of %d searches%n", persons, MEASURED);
        for (var text : List.of(
                "佐藤",
                "髙橋 花",
                "ﾜﾀﾅﾍﾞ",
                "わたなべ しょう",
                "サ",
                "000123",
                "7-123",
                "member123",
                "member123@example.com",
                "nobody@example.com",
                "存在しない",
                "")) {
            time(text, null);
        }
        for (var state : MemberState.values()) {
            time("", state);
            time("サトウ", state);
            time("佐藤", state);
        }
    }

    private void time(String text, @org.jspecify.annotations.Nullable MemberState state) {
        var search = new MemberSearch(text, state);
        var millis = new ArrayList<Double>();
        int found = 0;
        for (int i = 0; i < WARM_UPS + MEASURED; i++) {
            long begun = System.nanoTime();
            found = members.find(SAKURA, search, 1).count();
            if (i >= WARM_UPS) {
                millis.add((System.nanoTime() - begun) / 1e6);
            }
        }
        var sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "| %s | %s | %d | %.1f | %.1f |%n",
                text.isEmpty() ? "–" : text,
                state == null ? "–" : state,
                found,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100]);
    }
}
