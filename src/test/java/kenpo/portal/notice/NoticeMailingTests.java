package kenpo.portal.notice;

import static kenpo.portal.notice.TestNotices.content;
import static kenpo.portal.notice.TestNotices.mailed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.fixtures.Committing;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestMembers;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.mail.Mail;
import kenpo.portal.mail.Outbox;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.PublicAddress;
import kenpo.portal.society.Society;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Committing
class NoticeMailingTests {
    private static final Society SAKURA = TestSocieties.sakura();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = MutableClock.START;

    @Autowired
    private NoticeMailing mailing;

    @Autowired
    private WrittenNotices written;

    @Autowired
    private NoticeMails wishes;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PublicAddress addresses;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestMembers members;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Rows rows;

    @Test
    void whoAskedForItGetsOneMailThatSaysNothingOfTheNotice() {
        asking(1, null);
        rows.of(SAKURA, () -> members.completedAccount(SAKURA, 2, null));
        var id = written.write(SAKURA.id(), mailed(content("入院のご案内")), TestNotices.from(NOW));
        var outbox = new ArrayList<Mail>();

        runUntilDone(outbox::add);

        assertThat(outbox).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo(Mail.Kind.NOTICE_PUBLISHED);
            assertThat(mail.to().value()).isEqualTo("m1@example.com");
            assertThat(mail.link()).endsWith("/notices/" + id.value());
            assertThat(mail.arguments()).isEmpty();
        });
        assertThat(written.find(SAKURA.id(), id).orElseThrow().mailedAt()).isEqualTo(NOW);
    }

    @Test
    void onlyWhatIsPublishedAndWantedIsMailedAndOnlyToItsReaders() {
        asking(1, null);
        asking(2, TODAY);
        var suspended = asking(3, null);
        rows.of(
                SAKURA,
                () -> jdbc.sql("update account set suspended_at = now() where account_id = ?")
                        .param(suspended.id().value())
                        .update());
        written.write(SAKURA.id(), content("メールなし"), TestNotices.from(NOW));
        written.write(SAKURA.id(), mailed(content("下書き")), null);
        written.write(SAKURA.id(), mailed(content("これから")), TestNotices.from(NOW.plusSeconds(60)));
        var outbox = new ArrayList<Mail>();
        runUntilDone(outbox::add);
        assertThat(outbox).isEmpty();

        clock.advance(Duration.ofSeconds(60));
        runUntilDone(outbox::add);
        assertThat(outbox).extracting(mail -> mail.to().value()).containsExactly("m1@example.com");
    }

    @Test
    void serverThatStopsHalfWayLeavesNobodyOutAndWritesToNobodyTwice() {
        rows.of(
                SAKURA,
                () -> IntStream.rangeClosed(1, 250)
                        .forEach(number -> wishes.ask(
                                SAKURA.id(),
                                members.completedAccount(SAKURA, number, null).id())));
        written.write(SAKURA.id(), mailed(content("お知らせ")), TestNotices.from(NOW));
        var outbox = new ArrayList<Mail>();
        assertThat(batch(outbox::add)).isTrue();
        assertThat(outbox).hasSize(NoticeMailing.BATCH);
        var lost = new ArrayList<Mail>();
        assertThatThrownBy(() -> batch(mail -> {
                    lost.add(mail);
                    if (lost.size() == 50) {
                        throw new IllegalStateException("the server stops");
                    }
                }))
                .hasMessage("the server stops");

        runUntilDone(outbox::add);

        assertThat(outbox).extracting(mail -> mail.to().value()).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void twoServersAtOnceWriteToEachOnce() {
        rows.of(
                SAKURA,
                () -> IntStream.rangeClosed(1, 220)
                        .forEach(number -> wishes.ask(
                                SAKURA.id(),
                                members.completedAccount(SAKURA, number, null).id())));
        written.write(SAKURA.id(), mailed(content("お知らせ")), TestNotices.from(NOW));

        Stream.generate(() -> CompletableFuture.runAsync(
                        () -> CurrentSociety.run(SAKURA, () -> {
                            for (int i = 0; i < 10; i++) {
                                mailing.mailBatch(SAKURA);
                            }
                        }),
                        Thread::startVirtualThread))
                .limit(3)
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(rows.<Integer>of(
                        SAKURA,
                        () -> jdbc.sql("select count(*) from mail where kind = 'NOTICE_PUBLISHED'")
                                .query(Integer.class)
                                .single()))
                .isEqualTo(220);
    }

    private Account asking(int number, @Nullable LocalDate lostOn) {
        return rows.of(SAKURA, () -> {
            var account = members.completedAccount(SAKURA, number, lostOn);
            wishes.ask(SAKURA.id(), account.id());
            return account;
        });
    }

    private interface Posting {
        void post(Mail mail);
    }

    private void runUntilDone(Posting posting) {
        while (batch(posting)) {
            // until nobody is left
        }
    }

    /** As a server does it, but with mails that are kept here. */
    private boolean batch(Posting posting) {
        Outbox outbox = (society, mail) -> posting.post(mail);
        var ours = new NoticeMailing(jdbc, accounts, outbox, addresses, clock);
        return CurrentSociety.call(
                SAKURA, () -> new TransactionTemplate(transactions).execute(_ -> ours.mailBatch(SAKURA)));
    }
}
