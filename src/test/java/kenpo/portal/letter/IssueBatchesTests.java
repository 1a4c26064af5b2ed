package kenpo.portal.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import kenpo.portal.credential.IssuedCredential;
import kenpo.portal.credential.PasswordCheck;
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
import kenpo.portal.roster.CardNumber;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Committing
class IssueBatchesTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final UUID ISSUER = new UUID(0, 7);
    private static final UUID COLLEAGUE = new UUID(0, 8);
    private static final UUID SERVER = new UUID(0, 1);
    private static final UUID OTHER_SERVER = new UUID(0, 2);
    private static final Selection ALL = new Selection.NeverSignedIn();

    @Autowired
    private IssueBatches batches;

    @Autowired
    private IssueRun run;

    @Autowired
    private IssuingSocieties issuing;

    @Autowired
    private IssueBatchClosing closing;

    @Autowired
    private BatchOpener opener;

    @Autowired
    private IssueBatchLines lines;

    @Autowired
    private SignInPasswords passwords;

    @Autowired
    private TestMembers members;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Rows rows;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void hireStaff() {
        rows.of(
                TestSocieties.sakura(),
                () -> List.of(ISSUER, COLLEAGUE)
                        .forEach(staff -> db.sql("""
                        insert into staff_member (society_id, staff_id, name, email, role, passkey_handle, created_at)
                        values (:society, :staff, '管理 花子', :email, 'CLERK',
                                decode(repeat(:octet, 64), 'hex'), now())
                        """)
                                .param("society", SAKURA.value())
                                .param("staff", staff)
                                .param("email", staff + "@example.com")
                                .param("octet", "0" + staff.getLeastSignificantBits())
                                .update()));
    }

    @Test
    void serversFindTheSocietiesWithABatchUnderWay() {
        people(1);
        assertThat(issuing.list()).isEmpty();
        asked(ALL);
        assertThat(issuing.list()).containsExactly(SAKURA);

        run.goOn(SAKURA, SERVER, IssueBatchesTests::neverStops);

        assertThat(issuing.list()).isEmpty();
    }

    @Test
    void everybodyWhoWaitsGetsOneLetterThatSignsIn() {
        people(5);
        var batch = asked(ALL);
        assertThat(standing(batch)).isEqualTo(new Standing.Issuing(false));

        run.goOn(SAKURA, SERVER, IssueBatchesTests::neverStops);

        assertThat(counts(batch)).isEqualTo(new Counts(5, 5, 0, 0));
        assertThat(standing(batch))
                .isEqualTo(
                        new Standing.Finished(clock.instant(), clock.instant().plus(Duration.ofHours(24))));
        assertOneLivingLetterEach(batch, 5);
    }

    @Test
    void aNewLetterEndsTheOneThatIsOut() {
        people(1);
        var first = issued(ALL);
        var before = letters(first).getFirst();
        assertThat(batches.preview(SAKURA, ALL)).isEqualTo(new BatchPreview(1, 1, 1, 0, List.of()));

        var second = issued(ALL);

        assertThat(counts(second)).isEqualTo(new Counts(1, 1, 1, 0));
        assertThat(signsIn(before)).isFalse();
        assertOneLivingLetterEach(second, 1);
    }

    @Test
    void whatAServerLeavesAnotherBringsToItsEnd() {
        people(9);
        var batch = asked(ALL);
        run.goOn(SAKURA, SERVER, afterLooks(2));
        int before = counts(batch).issued();
        assertThat(before).isBetween(1, 8);
        var out = letters(batch);

        run.goOn(SAKURA, OTHER_SERVER, IssueBatchesTests::neverStops);
        assertThat(counts(batch).issued())
                .as("the first one may still be at it")
                .isEqualTo(before);

        clock.advance(IssueBatchRows.LEASE);
        run.goOn(SAKURA, OTHER_SERVER, IssueBatchesTests::neverStops);

        assertThat(counts(batch)).isEqualTo(new Counts(9, 9, 0, 0));
        assertOneLivingLetterEach(batch, 9);
        assertThat(letters(batch).stream().map(IssuedCredential::userId))
                .containsAll(out.stream().map(IssuedCredential::userId).toList());
    }

    @Test
    void twoAtTheSameBatchIssueNothingTwice() {
        people(12);
        var batch = asked(ALL);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = IntStream.range(0, 2)
                    .mapToObj(_ -> CompletableFuture.runAsync(
                            () -> CurrentSociety.run(
                                    TestSocieties.sakura(),
                                    () -> run.goOn(SAKURA, SERVER, IssueBatchesTests::neverStops)),
                            threads))
                    .toList();
            both.forEach(CompletableFuture::join);
        }

        assertThat(counts(batch)).isEqualTo(new Counts(12, 12, 0, 0));
        assertOneLivingLetterEach(batch, 12);
    }

    @Test
    void cancellingStopsBetweenLettersAndKeepsThoseWritten() {
        people(9);
        var batch = asked(ALL);
        run.goOn(SAKURA, SERVER, afterLooks(1));
        int issued = counts(batch).issued();

        assertThat(batches.cancel(SAKURA, batch, COLLEAGUE)).isTrue();
        assertThat(batches.cancel(SAKURA, batch, COLLEAGUE)).isFalse();
        run.goOn(SAKURA, SERVER, IssueBatchesTests::neverStops);

        assertThat(counts(batch)).isEqualTo(new Counts(9, issued, 0, 0));
        assertThat(find(batch).isCancelled()).isTrue();
        assertOneLivingLetterEach(batch, issued);
    }

    @Test
    void whoLeavesOrBeginsMeanwhileIsLeftOut() {
        var both = people(2);
        var batch = asked(ALL);
        change("update member set eligibility_lost_on = '2026-11-01' where member_id = :member", both.getFirst());
        change(
                "insert into account (society_id, account_id, member_id, created_at, last_sign_in_at)" + " values ('"
                        + SAKURA.value() + "', gen_random_uuid(), :member, now(), now())",
                both.getLast());

        run.goOn(SAKURA, SERVER, IssueBatchesTests::neverStops);

        assertThat(counts(batch)).isEqualTo(new Counts(2, 0, 0, 2));
        assertThat(opener.open(SAKURA, batch, ISSUER)).isEqualTo(new BatchOpening.NotOpenable());
    }

    @Test
    void aFormSentTwiceBeginsOneBatchAndAnotherWaits() {
        people(2);
        var id = batches.newId();
        assertThat(batches.ask(SAKURA, id, ALL, ISSUER, "入社")).isEqualTo(new BatchAsked.Begun(id));
        assertThat(batches.ask(SAKURA, id, ALL, ISSUER, "入社")).isEqualTo(new BatchAsked.Begun(id));
        assertThat(batches.ask(SAKURA, batches.newId(), ALL, COLLEAGUE, "入社"))
                .isEqualTo(new BatchAsked.AnotherUnderWay());
        assertThat(batches.page(SAKURA, 0, 10)).hasSize(1);

        run.goOn(SAKURA, SERVER, IssueBatchesTests::neverStops);
        assertThat(batches.ask(SAKURA, batches.newId(), ALL, COLLEAGUE, "再送")).isInstanceOf(BatchAsked.Begun.class);
    }

    @Test
    void theLatestBatchStandsFirst() {
        people(1);
        var first = issued(ALL);
        clock.advance(Duration.ofMinutes(1));
        var second = issued(ALL);

        assertThat(batches.page(SAKURA, 0, 10)).extracting(IssueBatch::id).containsExactly(second, first);
        assertThat(batches.page(SAKURA, 1, 10)).extracting(IssueBatch::id).containsExactly(first);
    }

    @Test
    void aListFindsItsPeopleHoweverTheirNumbersAreTyped() {
        people(3);
        rows.of(TestSocieties.sakura(), () -> members.completedAccount(TestSocieties.sakura(), 4, null));
        var list = new Selection.Listed(List.of(
                new CardNumber("１００１", "０2", ""), new CardNumber("1001", "4", ""), new CardNumber("9", "9", "")));

        var preview = batches.preview(SAKURA, list);

        assertThat(preview.letters()).isOne();
        assertThat(preview.began()).isOne();
        assertThat(preview.unknown()).containsExactly(new CardNumber("9", "9", ""));
        var batch = issued(list);
        assertThat(batches.lines(SAKURA, batch, 0, 10))
                .extracting(line -> line.addressee().card().number())
                .containsExactly("2");
    }

    @Test
    void aListOfNobodyBeginsNothing() {
        var nobody = new Selection.Listed(List.of(new CardNumber("9", "9", "")));
        assertThat(batches.ask(SAKURA, batches.newId(), nobody, ISSUER, "x")).isEqualTo(new BatchAsked.Nobody());
    }

    @Test
    void lettersAreInTheOrderOfTheirCards() {
        people(3);
        assertThat(letters(issued(ALL)))
                .extracting(letter -> letter.addressee().card().number())
                .containsExactly("1", "2", "3");
    }

    @Test
    void onlyTheIssuerOpensABatchAndOnlyWhenItIsDone() {
        people(1);
        var batch = asked(ALL);
        assertThat(opener.open(SAKURA, batch, ISSUER)).isEqualTo(new BatchOpening.NotOpenable());
        run.goOn(SAKURA, SERVER, IssueBatchesTests::neverStops);

        assertThat(opener.open(SAKURA, batch, COLLEAGUE)).isEqualTo(new BatchOpening.NotIssuer());
        assertThat(opener.open(SAKURA, batch, ISSUER)).isInstanceOf(BatchOpening.Opened.class);
        assertThat(audited("ISSUE_BATCH_OPENED")).containsExactlyInAnyOrder("REFUSED", "REFUSED", "SUCCEEDED");
    }

    @Test
    void anotherSocietyKnowsNothingOfIt() {
        people(1);
        var batch = issued(ALL);
        var momiji = TestSocieties.momiji();
        CurrentSociety.run(momiji, () -> {
            assertThat(batches.find(momiji.id(), batch)).isEmpty();
            assertThat(batches.lines(momiji.id(), batch, 0, 10)).isEmpty();
            assertThat(opener.open(momiji.id(), batch, ISSUER)).isEqualTo(new BatchOpening.Unknown());
            assertThat(batches.cancel(momiji.id(), batch, ISSUER)).isFalse();
        });
    }

    @Test
    void afterADayThePasswordsAreGoneAndTheListStays() {
        people(2);
        var batch = issued(ALL);
        assertThat(keptPasswords()).isEqualTo(2);

        clock.advance(Duration.ofHours(24));
        assertThat(opener.open(SAKURA, batch, ISSUER)).isEqualTo(new BatchOpening.NotOpenable());
        clock.advance(Duration.ofMinutes(10));
        closing.closeDue(SAKURA);

        assertThat(keptPasswords()).isZero();
        assertThat(standing(batch)).isInstanceOf(Standing.Closed.class);
        assertThat(opener.open(SAKURA, batch, ISSUER)).isEqualTo(new BatchOpening.NotOpenable());
        assertThat(batches.lines(SAKURA, batch, 0, 10))
                .extracting(IssueBatchLine::outcome)
                .containsOnly(IssueBatchLine.Outcome.ISSUED);
    }

    @Test
    void aDayIsNotOverASecondEarlier() {
        people(1);
        var batch = issued(ALL);
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        closing.closeDue(SAKURA);

        assertThat(opener.open(SAKURA, batch, ISSUER)).isInstanceOf(BatchOpening.Opened.class);
    }

    @Test
    void noPasswordStandsInClearInTheDatabase() {
        people(1);
        var password = Objects.requireNonNull(letters(issued(ALL)).getFirst().password());
        var stored = rows.of(
                TestSocieties.sakura(),
                () -> db.sql("select password_encrypted from issue_batch_letter")
                        .query((row, number) -> row.getBytes(1))
                        .single());
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(password);
    }

    @Test
    void aBatchIsOpenedAsPdfAndAsCsv() throws IOException {
        people(3);
        var batch = issued(ALL);
        var first = letters(batch).getFirst();

        var pdf = new ByteArrayOutputStream();
        open(batch).writePdf(pdf);
        try (var document = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("髙橋 花子　様", first.userId(), Objects.requireNonNull(first.password()));
        }
        var csv = new ByteArrayOutputStream();
        open(batch).writeCsv(csv);
        assertThat(csv.toString(StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .first()
                .isEqualTo("\uFEFF事業所名,記号,番号,枝番,氏名,仮ユーザID,仮パスワード,有効期限,郵便番号,住所");
    }

    @Test
    void lettersWithACharacterTheFontsLackAreFoundByTheirPage() throws IOException {
        var people = people(4);
        change("update member set name = '健保 \uD880\uDC00' where member_id = :member", people.get(2));
        change("update member set eligibility_lost_on = '2026-11-01' where member_id = :member", people.getFirst());
        var batch = asked(ALL);
        change("update member set eligibility_lost_on = '2026-11-01' where member_id = :member", people.get(1));
        run.goOn(SAKURA, SERVER, IssueBatchesTests::neverStops);

        var unfaithful = batches.unfaithful(SAKURA, batch);

        assertThat(unfaithful).extracting(UnfaithfulLetter::page).containsExactly(1);
        assertThat(unfaithful.getFirst().printed()).endsWith("健保 〓　様");
        assertThat(unfaithful.getFirst().addressee().card().number()).isEqualTo("3");
        var pdf = new ByteArrayOutputStream();
        assertThat(open(batch).writePdf(pdf)).isEqualTo(unfaithful.size());
        try (var document = Loader.loadPDF(pdf.toByteArray())) {
            var page = new PDFTextStripper();
            page.setEndPage(1);
            assertThat(page.getText(document)).contains("健保 〓　様");
        }
    }

    private OpenBatch open(IssueBatchId batch) {
        return ((BatchOpening.Opened) opener.open(SAKURA, batch, ISSUER)).batch();
    }

    private List<MemberId> people(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(number -> rows.of(
                        TestSocieties.sakura(), () -> members.insuredPerson(TestSocieties.sakura(), number, null)))
                .toList();
    }

    private IssueBatchId asked(Selection selection) {
        var id = batches.newId();
        assertThat(batches.ask(SAKURA, id, selection, ISSUER, "入社に伴う発行")).isEqualTo(new BatchAsked.Begun(id));
        return id;
    }

    private IssueBatchId issued(Selection selection) {
        var id = asked(selection);
        run.goOn(SAKURA, SERVER, IssueBatchesTests::neverStops);
        return id;
    }

    private IssueBatch find(IssueBatchId batch) {
        return batches.find(SAKURA, batch).orElseThrow();
    }

    private Counts counts(IssueBatchId batch) {
        return find(batch).counts();
    }

    private Standing standing(IssueBatchId batch) {
        return find(batch).standing();
    }

    private List<IssuedCredential> letters(IssueBatchId batch) {
        return lines.letters(SAKURA, batch, 0, 100).stream()
                .map(IssueBatchLines.Letter::credential)
                .toList();
    }

    private void assertOneLivingLetterEach(IssueBatchId batch, int many) {
        assertThat(letters(batch)).hasSize(many).allMatch(this::signsIn);
        assertThat(number("select count(*) from temporary_credential where ended_at is null"))
                .isEqualTo(many);
        assertThat(number("select count(*) from user_id where active")).isEqualTo(many);
        assertThat(number("select issued_count from issue_batch where batch_id = '" + batch.value() + "'"))
                .isEqualTo(many);
    }

    private boolean signsIn(IssuedCredential letter) {
        return passwords.check(SAKURA, letter.userId(), Objects.requireNonNull(letter.password()))
                instanceof PasswordCheck.Matched;
    }

    private long keptPasswords() {
        return number("select count(*) from issue_batch_letter where password_encrypted is not null");
    }

    private long number(String query) {
        return rows.of(
                TestSocieties.sakura(), () -> db.sql(query).query(Long.class).single());
    }

    private List<String> audited(String kind) {
        return rows.of(
                TestSocieties.sakura(),
                () -> db.sql("select result from audit_event where kind = :kind")
                        .param("kind", kind)
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    private void change(String sql, MemberId member) {
        rows.of(TestSocieties.sakura(), () -> {
            db.sql(sql).param("member", member.value()).update();
        });
    }

    private static boolean neverStops() {
        return false;
    }

    /** As a server that is killed between two letters. */
    private static BooleanSupplier afterLooks(int many) {
        var looks = new AtomicInteger();
        return () -> looks.incrementAndGet() > many;
    }
}
