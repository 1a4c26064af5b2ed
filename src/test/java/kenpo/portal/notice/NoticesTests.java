package kenpo.portal.notice;

import static kenpo.portal.notice.TestNotices.content;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestMembers;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class NoticesTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = MutableClock.START;

    @Autowired
    private Notices notices;

    @Autowired
    private WrittenNotices written;

    @Autowired
    private NoticeAttachments attachments;

    @Autowired
    private NoticeReaches reaches;

    @Autowired
    private NoticeMails wishes;

    @Autowired
    private TestMembers members;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Rows rows;

    @Test
    void pinnedOnesComeFirstThenImportantOnesThenTheNewest() {
        var reader = reader(1, null, null);
        publish(content("古い"), Duration.ofDays(3));
        publish(content("新しい"), Duration.ofDays(1));
        publish(TestNotices.important(content("重要")), Duration.ofDays(2));
        publish(TestNotices.pinned(content("固定")), Duration.ofDays(9));

        assertThat(titles(reader)).containsExactly("固定", "重要", "新しい", "古い");
    }

    @Test
    void onlyWhatIsPublishedNowIsShown() {
        var reader = reader(1, null, null);
        written.write(SAKURA, content("下書き"), null);
        written.write(SAKURA, content("これから"), TestNotices.from(NOW.plusSeconds(60)));
        written.write(SAKURA, content("終わった"), new Period(NOW.minusSeconds(60), NOW));
        assertThat(titles(reader)).isEmpty();
        assertThat(notices.count(SAKURA, reader)).isZero();

        clock.advance(Duration.ofSeconds(60));
        assertThat(titles(reader)).containsExactly("これから");
    }

    @Test
    void eachReaderSeesWhatIsForThemAlone() {
        establishment("010", "本社");
        establishment("020", "工場");
        var office = reader(1, null, "010");
        var factory = reader(2, null, "020");
        var without = reader(3, null, null);
        var departed = reader(4, TODAY, "010");
        var leavesTomorrow = reader(5, TODAY.plusDays(1), null);
        publish(content("全員"), Duration.ofDays(4));
        publish(content("本社", new Audience.Establishments(List.of("010"))), Duration.ofDays(3));
        publish(content("どちらも", new Audience.Establishments(List.of("010", "020"))), Duration.ofDays(2));
        publish(content("被保険者", new Audience.InsuredPersons()), Duration.ofDays(1));

        assertThat(titles(office)).containsExactly("被保険者", "どちらも", "本社", "全員");
        assertThat(titles(factory)).containsExactly("被保険者", "どちらも", "全員");
        assertThat(titles(without)).containsExactly("被保険者", "全員");
        assertThat(titles(departed)).containsExactly("どちらも", "本社", "全員");
        assertThat(titles(leavesTomorrow)).containsExactly("被保険者", "全員");
        assertThat(notices.count(SAKURA, factory)).isEqualTo(3);
    }

    @Test
    void whoeverBecameADependentIsNoInsuredPersonAnyMore() {
        var reader = reader(1, null, null);
        publish(content("被保険者", new Audience.InsuredPersons()), Duration.ofDays(1));
        assertThat(titles(reader)).containsExactly("被保険者");

        jdbc.sql("update member set kind = 'DEPENDENT'").update();

        assertThat(titles(reader)).isEmpty();
    }

    @Test
    void withdrawnNoticeAndItsAttachmentAreGoneAtOnce() {
        var reader = reader(1, null, null);
        var id = publish(content("公開"), Duration.ofDays(1));
        var file = attach(id, "案内.pdf");
        assertThat(attachments.read(SAKURA, reader, id, file)).isPresent();

        written.withdraw(SAKURA, id, 1);

        assertThat(notices.read(SAKURA, reader, id)).isEmpty();
        assertThat(attachments.read(SAKURA, reader, id, file)).isEmpty();
    }

    @Test
    void whatIsForOthersCannotBeOpenedByItsAddressNorItsAttachments() {
        establishment("010", "本社");
        var office = reader(1, null, "010");
        var other = reader(2, null, null);
        var id = publish(content("本社", new Audience.Establishments(List.of("010"))), Duration.ofDays(1));
        var file = attach(id, "案内.pdf");

        assertThat(notices.read(SAKURA, other, id)).isEmpty();
        assertThat(attachments.read(SAKURA, other, id, file)).isEmpty();
        assertThat(reads()).isZero();
        assertThat(notices.read(SAKURA, office, id)).isPresent();
        assertThat(attachments.read(SAKURA, office, id, file))
                .hasValueSatisfying(read -> assertThat(read.content()).isEqualTo(TestPdf.sound()));
        assertThat(reads()).isOne();
    }

    @Test
    void attachmentOfADraftOrAnotherNoticeIsNotHandedOver() {
        var reader = reader(1, null, null);
        var draft = written.write(SAKURA, content("下書き"), null);
        var published = publish(content("公開"), Duration.ofDays(1));
        var file = attach(draft, "案内.pdf");

        assertThat(attachments.read(SAKURA, reader, draft, file)).isEmpty();
        assertThat(attachments.read(SAKURA, reader, published, file)).isEmpty();
        assertThat(attachments.find(SAKURA, draft, file)).isPresent();
    }

    @Test
    void whoeverReadsOneHasReadIt() {
        var reader = reader(1, null, null);
        var id = publish(content("公開"), Duration.ofDays(1));
        assertThat(notices.published(SAKURA, reader, 0, 5))
                .extracting(NoticeRead::read)
                .containsExactly(false);

        notices.read(SAKURA, reader, id);
        assertThat(notices.published(SAKURA, reader, 0, 5))
                .extracting(NoticeRead::read)
                .containsExactly(true);
    }

    @Test
    void officeSeesHowManyItIsForWishMailsAndHaveReadIt() {
        establishment("010", "本社");
        var office = reader(1, null, "010");
        reader(2, null, "010");
        reader(3, null, null);
        wishes.ask(SAKURA, office);
        var id = publish(content("本社", new Audience.Establishments(List.of("010"))), Duration.ofDays(1));
        notices.read(SAKURA, office, id);

        assertThat(reaches.of(SAKURA, id)).isEqualTo(new NoticeReach(2, 1, 1));
        assertThat(reaches.of(SAKURA, written.write(SAKURA, content("下書き"), null)))
                .isEqualTo(new NoticeReach(3, 1, 0));
    }

    @Test
    void otherSocietysNoticesAreNotSeen() {
        var reader = reader(1, null, null);
        rows.of(
                TestSocieties.momiji(),
                () -> written.write(
                        TestSocieties.momiji().id(), content("もみじ"), TestNotices.from(NOW.minusSeconds(1))));

        assertThat(titles(reader)).isEmpty();
    }

    private NoticeId publish(NoticeContent content, Duration ago) {
        return written.write(SAKURA, content, TestNotices.from(NOW.minus(ago)));
    }

    private AttachmentId attach(NoticeId notice, String name) {
        var pdf = ((PdfCheck.Sound) PdfCheck.of(TestPdf.sound())).pdf();
        assertThat(attachments.add(SAKURA, notice, AttachmentName.of(name), pdf))
                .isTrue();
        return attachments.of(SAKURA, notice).getLast().id();
    }

    private AccountId reader(int number, @Nullable LocalDate lostOn, @Nullable String establishment) {
        Account account = members.completedAccount(TestSocieties.sakura(), number, lostOn);
        jdbc.sql("update member set establishment_code = :code where member_id = :member")
                .param("code", establishment)
                .param("member", account.member().value())
                .update();
        return account.id();
    }

    private void establishment(String code, String name) {
        jdbc.sql("insert into establishment values (:society, :code, :name)")
                .param("society", SAKURA.value())
                .param("code", code)
                .param("name", name)
                .update();
    }

    private List<String> titles(AccountId reader) {
        return notices.published(SAKURA, reader, 0, 20).stream()
                .map(read -> read.notice().japanese().title())
                .toList();
    }

    private int reads() {
        return jdbc.sql("select count(*) from notice_read").query(Integer.class).single();
    }
}
