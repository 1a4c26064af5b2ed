package kenpo.portal.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import kenpo.portal.credential.Selection;
import kenpo.portal.fixtures.Committing;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestMembers;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.Society;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A batch whose server is killed: the next one finishes it, nothing doubled and nothing lost. */
@DatabaseTest
@Committing
class IssueKilledTests {
    private static final Society SAKURA = TestSocieties.sakura();
    private static final UUID ISSUER = new UUID(0, 7);
    private static final int LETTERS = 300;

    @Autowired
    private IssueBatches batches;

    @Autowired
    private IssueRun run;

    @Autowired
    private BatchOpener opener;

    @Autowired
    private TestMembers members;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Rows rows;

    @Autowired
    private MutableClock clock;

    @Test
    void aBatchOutlivesItsServer() throws IOException {
        rows.of(SAKURA, this::hireIssuer);
        rows.of(SAKURA, () -> {
            for (int number = 1; number <= LETTERS; number++) {
                members.insuredPerson(SAKURA, number, null);
            }
        });
        var batch = batches.newId();
        batches.ask(SAKURA.id(), batch, new Selection.NeverSignedIn(), ISSUER, "入社");

        var server = IssueProcess.on(environment);
        Awaitility.await().pollInSameThread().atMost(Duration.ofMinutes(1)).until(() -> issued(batch) >= LETTERS / 10);
        server.kill();
        int before = issued(batch);
        assertThat(before).as("killed in the middle").isLessThan(LETTERS);

        clock.set(rows.of(
                SAKURA,
                () -> db.sql("select leased_until from issue_batch")
                        .query((row, number) -> row.getTimestamp(1).toInstant().plusSeconds(1))
                        .single()));
        run.goOn(SAKURA.id(), new UUID(0, 2), () -> false);

        System.out.printf("Killed after %d of %d letters.%n", before, LETTERS);
        assertThat(batches.find(SAKURA.id(), batch).orElseThrow().counts())
                .isEqualTo(new IssueBatch.Counts(LETTERS, LETTERS, 0, 0));
        assertThat(number("select count(*) from temporary_credential where ended_at is null"))
                .as("one living letter each")
                .isEqualTo(LETTERS)
                .isEqualTo(number("select count(distinct account_id) from temporary_credential"))
                .isEqualTo(number("select count(*) from temporary_credential"));
        assertEachIsPrintedOnce(batch);
    }

    private void assertEachIsPrintedOnce(IssueBatchId batch) throws IOException {
        var pdf = new ByteArrayOutputStream();
        ((BatchOpening.Opened) opener.open(SAKURA.id(), batch, ISSUER)).batch().writePdf(pdf);
        try (var document = Loader.loadPDF(pdf.toByteArray())) {
            var lines = new PDFTextStripper().getText(document).lines().toList();
            var userIds = rows.of(
                    SAKURA,
                    () -> db.sql("select as_typed from user_id where active")
                            .query(String.class)
                            .list());
            assertThat(document.getNumberOfPages()).isEqualTo(LETTERS);
            assertThat(userIds).hasSize(LETTERS);
            assertThat(lines.stream().filter(userIds::contains))
                    .hasSize(LETTERS)
                    .doesNotHaveDuplicates();
        }
    }

    private int issued(IssueBatchId batch) {
        return batches.find(SAKURA.id(), batch).orElseThrow().counts().issued();
    }

    private long number(String query) {
        return rows.of(SAKURA, () -> db.sql(query).query(Long.class).single());
    }

    private void hireIssuer() {
        db.sql("""
                        insert into staff_member (society_id, staff_id, name, email, role, passkey_handle, created_at)
                        values (:society, :staff, '管理 花子', 'kanri@example.com', 'CLERK',
                                decode(repeat('07', 64), 'hex'), now())
                        """).param("society", SAKURA.id().value()).param("staff", ISSUER).update();
    }
}
