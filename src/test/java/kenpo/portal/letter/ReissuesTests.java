package kenpo.portal.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kenpo.portal.account.Accounts;
import kenpo.portal.credential.IssuedCredential;
import kenpo.portal.credential.PasswordCheck;
import kenpo.portal.credential.ReissueObstacle;
import kenpo.portal.credential.Selection;
import kenpo.portal.credential.SignInPasswords;
import kenpo.portal.fixtures.Committing;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestMembers;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.letter.IssueBatch.Counts;
import kenpo.portal.letter.IssueBatch.Standing;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Committing
class ReissuesTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final UUID CLERK = new UUID(0, 7);
    private static final UUID COLLEAGUE = new UUID(0, 8);
    private static final String WHY = "通知書を紛失";

    @Autowired
    private Reissues reissues;

    @Autowired
    private IssueBatches batches;

    @Autowired
    private IssueBatchLines lines;

    @Autowired
    private BatchOpener opener;

    @Autowired
    private SignInPasswords passwords;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestMembers members;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Rows rows;

    @Autowired
    private MutableClock clock;

    private MemberId member = new MemberId(new UUID(0, 0));

    @BeforeEach
    void aMemberWhoCompletedTheFirstSignIn() {
        rows.of(TestSocieties.sakura(), () -> {
            List.of(CLERK, COLLEAGUE).forEach(this::hire);
            member = members.completedAccount(TestSocieties.sakura(), 1, null).member();
        });
    }

    @Test
    void oneLetterForOnePersonIsOpenedByItsIssuerForADay() {
        var batch = issued();
        assertThat(batches.find(SAKURA, batch).orElseThrow().counts()).isEqualTo(new Counts(1, 1, 0, 0));
        assertThat(signsIn(letter(batch))).isTrue();
        assertThat(opener.open(SAKURA, batch, COLLEAGUE)).isEqualTo(new BatchOpening.NotIssuer());
        assertThat(opener.open(SAKURA, batch, CLERK)).isInstanceOf(BatchOpening.Opened.class);
        clock.advance(Duration.ofDays(1));
        assertThat(opener.open(SAKURA, batch, CLERK)).isEqualTo(new BatchOpening.NotOpenable());
    }

    @Test
    void whatTheAccountCameToStartsAnewAndItsReaderIsTold() {
        issued();
        var account = rows.of(
                TestSocieties.sakura(), () -> accounts.byMember(SAKURA, member).orElseThrow());
        assertThat(account.firstSignIn().identityConfirmedAt()).isNull();
        assertThat(account.firstSignIn().email()).isNull();
        assertThat(texts("select kind from mail")).containsExactly("CREDENTIAL_REISSUED");
    }

    @Test
    void trailSaysWhoDidItToWhomAndWhy() {
        issued();
        assertThat(texts("select actor_kind || ' ' || actor || ' ' || facts::text from audit_event"
                        + " where kind = 'CREDENTIAL_REISSUED' and result = 'SUCCEEDED'"))
                .singleElement()
                .asString()
                .contains("STAFF", CLERK.toString(), WHY);
    }

    @Test
    void earlierLetterIsDeadAtOnce() {
        var first = letter(issued());
        var second = issued();
        assertThat(signsIn(first)).isFalse();
        assertThat(signsIn(letter(second))).isTrue();
        assertThat(batches.find(SAKURA, second).orElseThrow().counts()).isEqualTo(new Counts(1, 1, 1, 0));
    }

    @Test
    void formSentManyTimesAtOnceMakesOneLetter() {
        var id = batches.newId();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 8)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> reissue(id, member, CLERK), threads))
                    .toList();
            assertThat(all).extracting(CompletableFuture::join).containsOnly(new Reissued.Issued(id));
        }
        assertThat(texts("select batch_id::text from issue_batch")).hasSize(1);
        assertThat(texts("select credential_id::text from temporary_credential"))
                .hasSize(1);
        assertThat(signsIn(letter(id))).isTrue();
    }

    @Test
    void keyOfAnothersBatchIssuesNothingAndShowsNothing() {
        var id = issued();
        var other = rows.of(TestSocieties.sakura(), () -> members.insuredPerson(TestSocieties.sakura(), 2, null));
        assertThat(reissue(id, other, CLERK)).isEqualTo(new Reissued.KeyTaken());
        assertThat(reissue(id, member, COLLEAGUE)).isEqualTo(new Reissued.KeyTaken());
        assertThat(texts("select credential_id::text from temporary_credential"))
                .hasSize(1);
    }

    @Test
    void batchForManyUnderWayStandsInNobodysWay() {
        rows.of(TestSocieties.sakura(), () -> {
            members.insuredPerson(TestSocieties.sakura(), 2, null);
        });
        var many = batches.newId();
        batches.ask(SAKURA, many, new Selection.NeverSignedIn(), COLLEAGUE, "入社");
        issued();
        assertThat(batches.find(SAKURA, many).orElseThrow().standing()).isEqualTo(new Standing.Issuing(false));
    }

    @Test
    void whoHasLeftOrIsStoppedKeepsEverything() {
        change("update account set suspended_at = now()");
        assertRefused(ReissueObstacle.SUSPENDED);
        change("update account set suspended_at = null");
        change("update member set eligibility_lost_on = '2026-11-01'");
        assertRefused(ReissueObstacle.LEFT);
        change("update member set eligibility_lost_on = null, kind = 'DEPENDENT', relationship = '妻'");
        assertRefused(ReissueObstacle.DEPENDENT);
    }

    private void assertRefused(ReissueObstacle obstacle) {
        var id = batches.newId();
        assertThat(reissue(id, member, CLERK)).isEqualTo(new Reissued.NotFitting(obstacle));
        assertThat(batches.find(SAKURA, id)).isEmpty();
        assertThat(texts("select email from account")).containsExactly("m1@example.com");
        assertThat(texts("select kind from mail")).isEmpty();
        assertThat(texts("select result from audit_event where kind = 'CREDENTIAL_REISSUED'"))
                .containsOnly("REFUSED");
    }

    private IssueBatchId issued() {
        var id = batches.newId();
        assertThat(reissue(id, member, CLERK)).isEqualTo(new Reissued.Issued(id));
        return id;
    }

    private Reissued reissue(IssueBatchId id, MemberId of, UUID by) {
        return CurrentSociety.call(TestSocieties.sakura(), () -> reissues.issue(SAKURA, id, of, by, WHY));
    }

    private IssuedCredential letter(IssueBatchId batch) {
        return lines.letters(SAKURA, batch, 0, 2).getFirst().credential();
    }

    private boolean signsIn(IssuedCredential letter) {
        return passwords.check(SAKURA, letter.userId(), Objects.requireNonNull(letter.password()))
                instanceof PasswordCheck.Matched;
    }

    private List<String> texts(String query) {
        return rows.of(
                TestSocieties.sakura(),
                () -> db.sql(query).query((row, _) -> row.getString(1)).list());
    }

    private void change(String sql) {
        rows.of(TestSocieties.sakura(), () -> {
            db.sql(sql).update();
        });
    }

    private void hire(UUID staff) {
        db.sql("""
                        insert into staff_member (society_id, staff_id, name, email, role, passkey_handle, created_at)
                        values (:society, :staff, '管理 花子', :email, 'CLERK',
                                decode(repeat(:octet, 64), 'hex'), now())
                        """)
                .param("society", SAKURA.value())
                .param("staff", staff)
                .param("email", staff + "@example.com")
                .param("octet", "0" + staff.getLeastSignificantBits())
                .update();
    }
}
