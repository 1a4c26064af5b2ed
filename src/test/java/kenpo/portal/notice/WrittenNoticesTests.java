package kenpo.portal.notice;

import static kenpo.portal.notice.TestNotices.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class WrittenNoticesTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final Instant NOW = MutableClock.START;

    @Autowired
    private WrittenNotices notices;

    @Autowired
    private NoticeAttachments attachments;

    @Autowired
    private MutableClock clock;

    @Test
    void noticeGoesFromDraftToItsEnd() {
        var id = notices.write(SAKURA, content("健診"), null);
        assertThat(state(id)).isEqualTo(NoticeState.DRAFT);

        notices.change(SAKURA, id, 1, content("健診"), new Period(NOW.plusSeconds(60), NOW.plusSeconds(120)));
        assertThat(state(id)).isEqualTo(NoticeState.SCHEDULED);
        clock.advance(Duration.ofSeconds(60));
        assertThat(state(id)).isEqualTo(NoticeState.PUBLISHED);
        clock.advance(Duration.ofSeconds(60));
        assertThat(state(id)).isEqualTo(NoticeState.ENDED);
    }

    @Test
    void ofTwoWhoChangeItAtOnceTheSecondChangesNothing() {
        var id = notices.write(SAKURA, content("はじめ"), null);

        assertThat(notices.change(SAKURA, id, 1, content("一人目"), null)).isTrue();
        assertThat(notices.change(SAKURA, id, 1, content("二人目"), null)).isFalse();
        assertThat(notices.withdraw(SAKURA, id, 1)).isFalse();
        assertThat(notices.discard(SAKURA, id, 1)).isFalse();
        assertThat(find(id).content().japanese().title()).isEqualTo("一人目");
        assertThat(find(id).revision()).isEqualTo(2);
    }

    @Test
    void publishedOneIsWithdrawnAtOnceAndAScheduledOneIsADraftAgain() {
        var published = notices.write(SAKURA, content("公開"), TestNotices.from(NOW.minusSeconds(1)));
        var scheduled = notices.write(SAKURA, content("予約"), TestNotices.from(NOW.plusSeconds(60)));
        var draft = notices.write(SAKURA, content("下書き"), null);

        assertThat(notices.withdraw(SAKURA, published, 1)).isTrue();
        assertThat(notices.withdraw(SAKURA, scheduled, 1)).isTrue();
        assertThat(notices.withdraw(SAKURA, draft, 1)).isFalse();
        assertThat(find(published).period()).isEqualTo(new Period(NOW.minusSeconds(1), NOW));
        assertThat(state(published)).isEqualTo(NoticeState.ENDED);
        assertThat(state(scheduled)).isEqualTo(NoticeState.DRAFT);
        assertThat(notices.withdraw(SAKURA, published, 2)).isFalse();
    }

    @Test
    void onlyADraftIsDeletedAndItsAttachmentsWithIt() {
        var draft = notices.write(SAKURA, content("下書き"), null);
        var published = notices.write(SAKURA, content("公開"), TestNotices.from(NOW));
        attach(draft);

        assertThat(notices.discard(SAKURA, draft, 1)).isTrue();
        assertThat(notices.discard(SAKURA, published, 1)).isFalse();
        assertThat(notices.find(SAKURA, draft)).isEmpty();
        assertThat(attachments.of(SAKURA, draft)).isEmpty();
        assertThat(notices.find(SAKURA, published)).isPresent();
    }

    @Test
    void listIsTurnedOverByStateTheLastWrittenFirst() {
        notices.write(SAKURA, content("一"), null);
        clock.advance(Duration.ofSeconds(1));
        notices.write(SAKURA, content("二"), TestNotices.from(NOW));
        clock.advance(Duration.ofSeconds(1));
        notices.write(SAKURA, content("三"), null);

        assertThat(notices.list(SAKURA, null, 0, 2))
                .extracting(notice -> notice.content().japanese().title())
                .containsExactly("三", "二");
        assertThat(notices.list(SAKURA, NoticeState.DRAFT, 1, 20))
                .extracting(notice -> notice.content().japanese().title())
                .containsExactly("一");
        assertThat(notices.counts(SAKURA)).isEqualTo(Map.of(NoticeState.DRAFT, 2, NoticeState.PUBLISHED, 1));
    }

    @Test
    void whatWasWrittenIsReadBack() {
        var content = new NoticeContent(
                new Notice.Words("題", "本文"),
                new Notice.Words("Title", "Body"),
                new Audience.InsuredPersons(),
                true,
                true,
                true);
        var id = notices.write(SAKURA, content, null);
        assertThat(find(id)).isEqualTo(new WrittenNotice(id, 1, content, null, null));
    }

    @Test
    void noMoreAttachmentsThanTheMostAndNoneWithoutANotice() {
        var id = notices.write(SAKURA, content("題"), null);
        for (int i = 0; i < NoticeAttachments.MOST; i++) {
            assertThat(attach(id)).isTrue();
        }
        assertThat(attach(id)).isFalse();
        assertThat(attachments.remove(
                        SAKURA, id, attachments.of(SAKURA, id).getFirst().id()))
                .isTrue();
        assertThat(attach(id)).isTrue();
        assertThat(attach(new NoticeId(new java.util.UUID(1, 1)))).isFalse();
    }

    @Test
    void periodEndsAfterItBegins() {
        assertThatThrownBy(() -> new Period(NOW, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    private boolean attach(NoticeId notice) {
        var pdf = ((PdfCheck.Sound) PdfCheck.of(TestPdf.sound())).pdf();
        return attachments.add(SAKURA, notice, AttachmentName.of("案内.pdf"), pdf);
    }

    private NoticeState state(NoticeId id) {
        return find(id).state(clock.instant());
    }

    private WrittenNotice find(NoticeId id) {
        return notices.find(SAKURA, id).orElseThrow();
    }
}
