package kenpo.portal.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.fixtures.Committing;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.roster.Member;
import kenpo.portal.roster.Members;
import kenpo.portal.society.CurrentSociety;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Committing
class RosterImportTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final AuditEvent.Actor OPERATOR = new AuditEvent.Actor.Operator("test");
    private static final String CODED = TestFiles.HEADINGS + ",個人コード";

    @TempDir
    private Path folder;

    @Autowired
    private RosterImport rosterImport;

    @Autowired
    private Members members;

    @Autowired
    private UserIds userIds;

    @Autowired
    private Application application;

    @Autowired
    private RosterImports imports;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Rows rows;

    @Test
    void nothingIsWrittenBeforeThePreviewIsConfirmed() {
        try (var open = rosterImport.open(TestSocieties.sakura(), OPERATOR)) {
            var preview = open.preview(whole(TestFiles.TARO, TestFiles.HANAKO), Extent.WHOLE, Progress.NONE);

            assertThat(preview).isEqualTo(new Preview(Extent.WHOLE, 2, 0, 0, 0, 0, 0, false));
        }
        assertThat(count("member")).isZero();
        assertThat(count("roster_import_line")).isZero();
    }

    @Test
    void importedPersonsAreOnTheRoster() {
        apply(whole(TestFiles.TARO, TestFiles.JIRO), Extent.WHOLE);

        assertThat(member("123"))
                .returns("髙橋 太郎", Member::name)
                .returns(LocalDate.of(1980, 1, 1), Member::dateOfBirth)
                .returns("0123", found -> found.card().number())
                .returns("A1", Member::establishmentCode);
        assertThat(member("125")).returns("𠮷田 次郎", Member::name);
        assertThat(members.matchDateOfBirth(
                        TestSocieties.sakura().id(), member("123").id(), LocalDate.of(1980, 1, 1)))
                .isPresent();
        assertThat(members.matchDateOfBirth(
                        TestSocieties.sakura().id(), member("123").id(), LocalDate.of(1980, 1, 2)))
                .isEmpty();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        apply(whole(TestFiles.TARO, TestFiles.HANAKO), Extent.WHOLE);

        assertThat(apply(whole(TestFiles.TARO, TestFiles.HANAKO), Extent.WHOLE))
                .isEqualTo(new Preview(Extent.WHOLE, 0, 0, 0, 2, 0, 2, false));
    }

    @Test
    void otherSocietiesSeeNothingOfIt() {
        apply(whole(TestFiles.TARO), Extent.WHOLE);

        rows.of(
                TestSocieties.momiji(),
                () -> assertThat(db.sql("select count(*) from member")
                                .query(Long.class)
                                .single())
                        .isZero());
    }

    @Test
    void oneBadLineSpoilsNoOther() {
        var preview = apply(
                whole(TestFiles.TARO, TestFiles.HANAKO.replace("昭和60年2月3日", "昭和64年1月8日"), TestFiles.JIRO),
                Extent.WHOLE);

        assertThat(preview).isEqualTo(new Preview(Extent.WHOLE, 2, 0, 0, 0, 1, 0, false));
        assertThat(faults()).containsExactly("3 生年月日 NO_SUCH_DAY");
        assertThat(count("member")).isEqualTo(2);
    }

    @Test
    void theSecondLineOfAPersonIsRefusedAndNamesTheFirst() {
        var preview = apply(whole(TestFiles.TARO, TestFiles.TARO.replace("0123", "０００１２３")), Extent.WHOLE);

        assertThat(preview).returns(1, Preview::added).returns(1, Preview::refused);
        assertThat(faults()).containsExactly("3 番号 DUPLICATE_PERSON");
    }

    @Test
    void whoIsAbsentFromAWholeFileHasLeftOnTheDayOfTheImport() {
        apply(whole(TestFiles.TARO, TestFiles.HANAKO), Extent.WHOLE);

        var preview = apply(whole(TestFiles.TARO), Extent.WHOLE, OptionalInt.of(1));

        assertThat(preview).returns(1, Preview::left).returns(1, Preview::unchanged);
        assertThat(member("124").eligibilityLostOn()).isEqualTo(TODAY);
        assertThat(member("123").eligibilityLostOn()).isNull();
    }

    @Test
    void absenceFromADeltaSaysNothing() {
        apply(whole(TestFiles.TARO, TestFiles.HANAKO), Extent.WHOLE);

        assertThat(apply(whole(TestFiles.JIRO), Extent.DELTA))
                .isEqualTo(new Preview(Extent.DELTA, 1, 0, 0, 0, 0, 2, false));
    }

    @Test
    void nobodyHasLeftWhileALineDoesNotSayWhomItIsAbout() {
        apply(whole(TestFiles.TARO, TestFiles.HANAKO), Extent.WHOLE);

        var preview = apply(whole(TestFiles.TARO, TestFiles.HANAKO.replace("0124", "")), Extent.WHOLE);

        assertThat(preview).returns(0, Preview::left).returns(true, Preview::identityUnreadable);
        assertThat(member("124").eligibilityLostOn()).isNull();
    }

    @Test
    void aRefusedLineThatSaysWhomItIsAboutKeepsThatPerson() {
        apply(whole(TestFiles.TARO, TestFiles.HANAKO), Extent.WHOLE);

        var preview = apply(whole(TestFiles.TARO, TestFiles.HANAKO.replace("昭和60年2月3日", "x")), Extent.WHOLE);

        assertThat(preview).returns(0, Preview::left).returns(false, Preview::identityUnreadable);
    }

    @Test
    void manyDeparturesAreAppliedOnlyWithExactlyTheirNumber() {
        apply(whole(TestFiles.TARO, TestFiles.HANAKO, TestFiles.JIRO), Extent.WHOLE);

        assertThatThrownBy(() -> apply(whole(TestFiles.TARO), Extent.WHOLE)).isInstanceOf(DeparturesNotAllowed.class);
        assertThatThrownBy(() -> apply(whole(TestFiles.TARO), Extent.WHOLE, OptionalInt.of(3)))
                .isInstanceOf(DeparturesNotAllowed.class);
        assertThat(member("124").eligibilityLostOn()).isNull();

        apply(whole(TestFiles.TARO), Extent.WHOLE, OptionalInt.of(2));
        assertThat(member("124").eligibilityLostOn()).isEqualTo(TODAY);
    }

    @Test
    void manyDeparturesOfADeltaAreAskedForAsThoseOfAWholeFile() {
        apply(whole(TestFiles.TARO, TestFiles.HANAKO), Extent.WHOLE);

        assertThatThrownBy(() -> apply(whole(lost("2026-11-23")), Extent.DELTA))
                .isInstanceOf(DeparturesNotAllowed.class);
        assertThat(member("123").eligibilityLostOn()).isNull();
    }

    @Test
    void whoComesBackIsInsuredAgainAsTheSamePerson() {
        apply(whole(TestFiles.TARO), Extent.WHOLE);
        var before = member("123").id();
        apply(whole(lost("2026-04-01")), Extent.DELTA, OptionalInt.of(1));

        apply(whole(TestFiles.TARO.replace("2020-04-01", "2026-10-01")), Extent.DELTA);

        assertThat(member("123"))
                .returns(before, Member::id)
                .returns(null, Member::eligibilityLostOn)
                .returns(LocalDate.of(2026, 10, 1), Member::eligibilityAcquiredOn);
    }

    @Test
    void aLossInThePastCountsAsLeftAndOneInTheFutureAsChanged() {
        apply(whole(TestFiles.TARO, TestFiles.HANAKO), Extent.WHOLE);

        assertThat(apply(whole(lost("2026-12-01")), Extent.DELTA))
                .returns(1, Preview::changed)
                .returns(0, Preview::left);
        assertThat(apply(whole(lost("2026-11-23")), Extent.DELTA, OptionalInt.of(1)))
                .returns(1, Preview::left);
    }

    @Test
    void aNewNumberKeepsThePersonOfTheCode() {
        apply(coded(TestFiles.TARO + ",P1"), Extent.WHOLE);
        var before = member("123").id();

        apply(coded(TestFiles.TARO.replace("0123", "0777") + ",P1"), Extent.WHOLE);

        assertThat(member("777").id()).isEqualTo(before);
        assertThat(count("member")).isOne();
    }

    @Test
    void twoPersonsExchangeTheirNumbersInOneFile() {
        apply(coded(TestFiles.TARO + ",P1", TestFiles.HANAKO + ",P2"), Extent.WHOLE);
        var taro = member("123").id();
        var hanako = member("124").id();

        var preview = apply(
                coded(TestFiles.TARO.replace("0123", "0124") + ",P1", TestFiles.HANAKO.replace("0124", "0123") + ",P2"),
                Extent.WHOLE);

        assertThat(preview).returns(2, Preview::changed).returns(0, Preview::refused);
        assertThat(member("124").id()).isEqualTo(taro);
        assertThat(member("123").id()).isEqualTo(hanako);
    }

    @Test
    void aNumberSomebodyKeepsIsNotGivenToAnother() {
        apply(coded(TestFiles.TARO + ",P1", TestFiles.HANAKO + ",P2"), Extent.WHOLE);

        var preview = apply(
                coded(TestFiles.TARO.replace("0123", "0124") + ",P1", TestFiles.JIRO.replace("0125", "0123") + ",P3"),
                Extent.DELTA);

        assertThat(preview).returns(2, Preview::refused).returns(0, Preview::added);
        assertThat(faults()).containsExactly("2 番号 CARD_NUMBER_TAKEN", "3 番号 CARD_NUMBER_TAKEN");
    }

    @Test
    void theNumberOfOneWhoLeftMayGoToAnotherPerson() {
        apply(coded(TestFiles.TARO + ",P1", TestFiles.HANAKO + ",P2"), Extent.WHOLE);
        var taro = member("123").id();
        apply(coded(lost("2026-04-01") + ",P1"), Extent.DELTA, OptionalInt.of(1));

        apply(coded(TestFiles.JIRO.replace("0125", "0123") + ",P3"), Extent.DELTA);

        assertThat(member("123")).returns("𠮷田 次郎", Member::name);
        assertThat(member("123").id()).isNotEqualTo(taro);
        assertThat(members.find(TestSocieties.sakura().id(), taro)).get().returns("髙橋 太郎", Member::name);
    }

    @Test
    void anotherPersonUnderTheSameNumberIsNotTakenForTheFirst() {
        apply(whole(TestFiles.TARO), Extent.WHOLE);

        apply(whole(TestFiles.JIRO.replace("0125", "0123")), Extent.WHOLE);

        assertThat(faults()).containsExactly("2 氏名 OTHER_PERSON");
        assertThat(member("123")).returns("髙橋 太郎", Member::name);
    }

    @Test
    void earlierUsersKeepTheirIds() {
        apply(whole(withUserId(TestFiles.TARO, "Taro1980")), Extent.WHOLE);

        assertThat(userIds.present(TestSocieties.sakura().id(), member("123").id()))
                .contains(new UserId("Taro1980"));
        assertThat(userIds.active(TestSocieties.sakura().id(), member("123").id()))
                .isEmpty();
    }

    @Test
    void aUserIdBelongsToOnePersonOnly() {
        apply(whole(withUserId(TestFiles.TARO, "Taro1980")), Extent.WHOLE);

        var preview = apply(
                whole(
                        TestFiles.TARO,
                        withUserId(TestFiles.HANAKO, "TARO1980"),
                        withUserId(TestFiles.JIRO, "jiro"),
                        withUserId(TestFiles.JIRO.replace("0125", "0126"), "JIRO")),
                Extent.WHOLE);

        assertThat(preview).returns(2, Preview::refused);
        assertThat(faults()).containsExactly("3 ユーザID USER_ID_TAKEN", "5 ユーザID DUPLICATE_USER_ID");
    }

    @Test
    void aUserIdAnotherPersonOnceHadIsRefused() {
        apply(whole(withUserId(TestFiles.TARO, "Taro1980")), Extent.WHOLE);
        apply(whole(TestFiles.TARO), Extent.WHOLE);

        apply(whole(TestFiles.TARO, withUserId(TestFiles.HANAKO, "taro1980")), Extent.WHOLE);

        assertThat(faults()).containsExactly("3 ユーザID USER_ID_TAKEN");
    }

    @Test
    void columnsTheFileLacksStayAsTheyAre() {
        apply(TestFiles.file(folder, TestFiles.HEADINGS + ",住所,個人コード", TestFiles.TARO + ",東京都,P1"), Extent.WHOLE);

        assertThat(apply(whole(TestFiles.TARO), Extent.WHOLE)).returns(1, Preview::unchanged);
        assertThat(member("123")).returns("東京都", Member::address).returns("P1", Member::personCode);
    }

    @Test
    void aRefusedFileLeavesNothingBehind() {
        apply(whole(TestFiles.TARO), Extent.WHOLE);

        try (var open = rosterImport.open(TestSocieties.sakura(), OPERATOR)) {
            assertThatThrownBy(() -> open.preview(
                            TestFiles.file(folder, TestFiles.HEADINGS, TestFiles.HANAKO, "\"1000"),
                            Extent.WHOLE,
                            Progress.NONE))
                    .isInstanceOf(FileRefused.class);
        }
        assertThat(count("roster_import_line")).isZero();
        assertThat(count("member")).isOne();
    }

    @Test
    void aSecondImportOfTheSocietyIsRefusedWhileOneIsOpen() {
        try (var open = rosterImport.open(TestSocieties.sakura(), OPERATOR)) {
            assertThat(open).isNotNull();
            assertThatThrownBy(() -> rosterImport.open(TestSocieties.sakura(), OPERATOR))
                    .isInstanceOf(ImportUnderWay.class);
            CurrentSociety.run(
                    TestSocieties.momiji(),
                    () -> rosterImport.open(TestSocieties.momiji(), OPERATOR).close());
        }
        rosterImport.open(TestSocieties.sakura(), OPERATOR).close();
    }

    @Test
    void anInterruptedImportIsBroughtToItsEndOnce() {
        var lines = new ArrayList<String>();
        lines.add(TestFiles.HEADINGS);
        for (int i = 1; i <= 7000; i++) {
            lines.add(TestFiles.person(String.valueOf(i), "山田 " + i, "ヤマダ", "1980-01-01", ""));
        }
        var file = TestFiles.file(folder, lines.toArray(String[]::new));
        var society = TestSocieties.sakura().id();
        try (var dying = rosterImport.open(TestSocieties.sakura(), OPERATOR)) {
            dying.preview(file, Extent.WHOLE, Progress.NONE);
            var id = rows.of(
                    TestSocieties.sakura(),
                    () -> db.sql("select import_id from roster_import where state = 'PREVIEWED'")
                            .query(UUID.class)
                            .single());
            imports.confirm(society, new kenpo.portal.roster.ImportId(id), UUID.randomUUID());
            application.moveNumbers(society, new kenpo.portal.roster.ImportId(id));
            application.writeNextLines(society, new kenpo.portal.roster.ImportId(id));
        }
        assertThat(count("member")).isEqualTo(5000);

        try (var next = rosterImport.open(TestSocieties.sakura(), OPERATOR)) {
            assertThat(next.finishInterrupted(Progress.NONE)).get().returns(7000, Preview::added);
            assertThat(next.finishInterrupted(Progress.NONE)).isEmpty();
            assertThat(next.preview(file, Extent.WHOLE, Progress.NONE)).returns(7000, Preview::unchanged);
        }
        assertThat(count("member")).isEqualTo(7000);
        assertThat(count("roster_import_line")).isZero();
    }

    private Path whole(String... lines) {
        return file(TestFiles.HEADINGS, lines);
    }

    private Path coded(String... lines) {
        return file(CODED, lines);
    }

    private Path file(String headings, String... lines) {
        var all = new ArrayList<>(List.of(lines));
        all.addFirst(headings);
        return TestFiles.file(folder, all.toArray(String[]::new));
    }

    private static String lost(String day) {
        return TestFiles.person("0123", "髙橋 太郎", "タカハシ タロウ", "1980-01-01", day);
    }

    private static String withUserId(String line, String userId) {
        return line.replaceFirst(",,$", "," + userId + ",");
    }

    private Preview apply(Path file, Extent extent) {
        return apply(file, extent, OptionalInt.empty());
    }

    private Preview apply(Path file, Extent extent, OptionalInt allowed) {
        try (var open = rosterImport.open(TestSocieties.sakura(), OPERATOR)) {
            var preview = open.preview(file, extent, Progress.NONE);
            open.apply(allowed, Progress.NONE);
            return preview;
        }
    }

    private Member member(String number) {
        return members.byCard(TestSocieties.sakura().id(), new CardNumber("1000", number, "0"))
                .orElseThrow();
    }

    private List<String> faults() {
        return rows.of(
                TestSocieties.sakura(),
                () -> db.sql(
                                "select line || ' ' || coalesce(heading, '') || ' ' || reason from roster_import_fault order by line, ordinal")
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    private long count(String table) {
        return rows.of(
                TestSocieties.sakura(),
                () -> db.sql("select count(*) from " + table).query(Long.class).single());
    }
}
