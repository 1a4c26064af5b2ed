package kenpo.portal.recovery.flow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asking and failing cost the same, whoever is asked for; and no flood gets more mails than the limit. */
@DatabaseTest
class AskingTests {
    private static final LocalDate BORN = LocalDate.of(1980, 4, 5);
    private static final SocietyId SOCIETY = TestSocieties.sakura().id();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private UserIds userIds;

    @Autowired
    private Asking asking;

    @Autowired
    private UserIdAsking userIdAsking;

    @Autowired
    private MailboxCheck mailbox;

    @Autowired
    private Recoveries recoveries;

    @Autowired
    private RecoveryPost post;

    @Autowired
    private MutableClock clock;

    private final Map<String, String> askers = new LinkedHashMap<>();

    /** Some twenty kinds of people and of nobody, by the user ID that is typed. */
    @BeforeEach
    void people() {
        kind("active", "");
        kind("frozen", "frozen_at = now()");
        kind("suspended", "suspended_at = now()");
        kind("closed", "closed_at = now()");
        kind("departed", "suspended_at = null", "2026-01-01");
        kind("departedLongAgo", "suspended_at = null", "2020-01-01");
        kind("withApp", "method = 'AUTHENTICATOR_APP', method_set_up_at = created_at + interval '1 second'");
        kind("withoutSetUp", "method = 'PASSKEY'");
        kind("setUpTooLate", "method = 'PASSKEY', completed_at = '2020-01-01T00:00:00Z'");
        kind(
                "neverSignedIn",
                "identity_confirmed_at = null, email = null, email_confirmed_at = null, method = null, completed_at = null");
        kind("halfWay", "method = null, completed_at = null");
        kind("unconfirmed", "email_confirmed_at = null, method = null, completed_at = null");
        kind("english", "language = 'en'");
        askers.put("unknown", "nobody1234");
        askers.put("hyphen", "no-body-12");
        askers.put("oneCharacter", "x");
        askers.put("longest", "y".repeat(64));
        askers.put("japanese", "日本太郎");
        askers.put("control", "a\u0001b\0c");
        askers.put("surrogate", "\uD800");
        askers.put("sql", "' or 1=1 --");
    }

    @Test
    void askingForAPasswordTakesTheSameStatementsForEverybody() {
        var work = new LinkedHashMap<String, List<String>>();
        askers.forEach((kind, userId) -> work.put(kind, statements(() -> asking.forPassword(SOCIETY, userId))));

        assertThat(work)
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        (kind, statements) -> assertThat(statements).as(kind).isEqualTo(work.get("unknown")));
    }

    @Test
    void wrongCodesTakeTheSameStatementsAndAnswersForEverybody() {
        var outcomes = new LinkedHashMap<String, List<Object>>();
        askers.forEach((kind, userId) -> {
            var recovery = awaiting(asking.forPassword(SOCIETY, userId));
            post.write(TestSocieties.sakura());
            var seen = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                seen.add(statements(() -> seen.add(mailbox.check(recovery, "123457"))));
            }
            outcomes.put(kind, seen);
        });

        assertThat(outcomes.get("unknown")).anyMatch(MailboxCheck.Outcome.Waiting.class::isInstance);
        assertThat(outcomes)
                .allSatisfy((kind, seen) -> assertThat(seen).as(kind).isEqualTo(outcomes.get("unknown")));
    }

    @Test
    void askingForAUserIdTakesTheSameStatementsForEverybody() {
        var work = new LinkedHashMap<String, List<String>>();
        int number = 1;
        for (var kind : askers.keySet()) {
            var card = Integer.toString(number++);
            work.put(
                    kind,
                    statements(() -> userIdAsking.ask(
                            SOCIETY,
                            "7",
                            card,
                            BORN,
                            new EmailAddress(kind.toLowerCase(Locale.ROOT) + "@example.com"))));
        }

        assertThat(work.values()).containsOnly(work.get("unknown"));
    }

    @Test
    void mailsSayWhatAppliesAndTheSuspendedGetNone() {
        var mails = new LinkedHashMap<String, List<String>>();
        askers.forEach((kind, userId) -> {
            asking.forPassword(SOCIETY, userId);
            post.write(TestSocieties.sakura());
            mails.put(kind, takeMails());
        });

        assertThat(mails)
                .containsEntry("active", List.of("PASSWORD_RESET_CODE"))
                .containsEntry("departed", List.of("PASSWORD_RESET_CODE"))
                .containsEntry("withApp", List.of("PASSWORD_RESET_CODE"))
                .containsEntry("frozen", List.of("PASSWORD_RESET_BY_OFFICE"))
                .containsEntry("withoutSetUp", List.of("PASSWORD_RESET_BY_OFFICE"))
                .containsEntry("setUpTooLate", List.of("PASSWORD_RESET_BY_OFFICE"))
                .containsEntry("halfWay", List.of("PASSWORD_RESET_BY_LETTER"))
                .containsEntry("neverSignedIn", List.of("PASSWORD_RESET_BY_LETTER"))
                .containsEntry("suspended", List.of())
                .containsEntry("closed", List.of())
                .containsEntry("departedLongAgo", List.of())
                .containsEntry("unknown", List.of());
    }

    @Test
    void userIdGoesOutOnlyWhereAllFits() {
        var born = BORN;
        var address = new EmailAddress("active@example.com");
        userIdAsking.ask(SOCIETY, "7", "1", born.plusDays(1), address);
        userIdAsking.ask(SOCIETY, "8", "1", born, address);
        userIdAsking.ask(SOCIETY, "7", "2", born, address);
        userIdAsking.ask(SOCIETY, "7", "1", born, new EmailAddress("other@example.com"));
        post.write(TestSocieties.sakura());
        assertThat(takeMails()).isEmpty();

        userIdAsking.ask(SOCIETY, "００7", " 1", born, new EmailAddress("ACTIVE@example.com"));
        post.write(TestSocieties.sakura());
        assertThat(takeMails()).containsExactly("USER_ID_REMINDER");
    }

    @Test
    void userIdOfTheSuspendedAndUnfinishedGoesNowhere() {
        int number = 1;
        for (var kind : List.of("active", "frozen", "suspended", "closed")) {
            userIdAsking.ask(SOCIETY, "7", Integer.toString(number++), BORN, new EmailAddress(kind + "@example.com"));
        }
        post.write(TestSocieties.sakura());
        assertThat(takeMails()).containsExactly("USER_ID_REMINDER");
    }

    @Test
    void floodGetsNoMoreMailsThanTheLimitAndTheNextHourBeginsAnew() {
        for (int i = 0; i < 1000; i++) {
            asking.forPassword(SOCIETY, List.of("active1", "ACTIVE1", "ａｃｔｉｖｅ１").get(i % 3));
        }
        writeAll();
        assertThat(takeMails()).hasSize(5);

        clock.advance(Duration.ofMinutes(61));
        asking.forPassword(SOCIETY, "active1");
        post.write(TestSocieties.sakura());
        assertThat(takeMails()).hasSize(1);
    }

    @Test
    void oneNetworkGetsNoMoreMailsThanItsLimitWhoeverIsAskedFor() {
        for (int i = 0; i < 100; i++) {
            asking.forPassword(SOCIETY, "someone" + i);
        }
        asking.forPassword(SOCIETY, "active1");
        writeAll();
        assertThat(takeMails()).isEmpty();
    }

    private Recovery.AwaitingMailedCode awaiting(String id) {
        return (Recovery.AwaitingMailedCode) recoveries
                .find(TestSocieties.sakura(), TestSocieties.sakura().canonicalHost(), id, Optional.empty())
                .orElseThrow();
    }

    private void writeAll() {
        while (post.write(TestSocieties.sakura()) > 0) {
            // until nothing is due
        }
    }

    private List<String> takeMails() {
        return jdbc.sql("delete from mail where society_id = ? returning kind")
                .param(SOCIETY.value())
                .query((row, number) -> row.getString("kind"))
                .list();
    }

    private void kind(String kind, String change) {
        kind(kind, change, null);
    }

    private void kind(String kind, String change, @Nullable String lostOn) {
        int number = askers.size() + 1;
        var userId = kind + number;
        var member = new MemberId(UUID.randomUUID());
        var card = new CardNumber("7", Integer.toString(number), "00");
        var address = kind.toLowerCase(Locale.ROOT) + "@example.com";
        jdbc.sql("""
                        insert into member (society_id, member_id, card_key, symbol, number, sub_number, kind, name, kana_name,
                                            date_of_birth, eligibility_acquired_on, eligibility_lost_on, email, changed_at)
                        values (:society, :member, :key, :symbol, :number, '00', 'INSURED_PERSON', '健保 太郎', 'ケンポ タロウ',
                                :born, '2010-04-01', cast(:lost as date), :email, now())
                        """)
                .param("society", SOCIETY.value())
                .param("member", member.value())
                .param("key", card.key())
                .param("symbol", card.symbol())
                .param("number", card.number())
                .param("born", BORN)
                .param("lost", lostOn)
                .param("email", address)
                .update();
        var account = accounts.openFor(SOCIETY, member);
        userIds.reserve(SOCIETY, member, new UserId(userId), UserIds.Kind.CHOSEN);
        userIds.activate(SOCIETY, member, new UserId(userId));
        change(
                account,
                "identity_confirmed_at = created_at, email = '" + address
                        + "', email_confirmed_at = created_at, method = 'EMAIL_CODE', completed_at = created_at");
        if (!change.isEmpty()) {
            change(account, change);
        }
        askers.put(kind, userId);
    }

    private void change(Account account, String change) {
        jdbc.sql("update account set " + change + " where society_id = ? and account_id = ?")
                .params(SOCIETY.value(), account.id().value())
                .update();
    }

    /** What this thread sends to the database, as text. */
    private static List<String> statements(Runnable work) {
        var thread = Thread.currentThread().getName();
        var seen = new ArrayList<String>();
        var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var appender = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (event.getThreadName().equals(thread)
                        && event.getMessage().startsWith("Executing prepared SQL statement")) {
                    seen.add(event.getFormattedMessage());
                }
            }
        };
        appender.start();
        var before = log.getLevel();
        log.setLevel(Level.DEBUG);
        log.addAppender(appender);
        log.setAdditive(false);
        try {
            work.run();
        } finally {
            log.setAdditive(true);
            log.detachAppender(appender);
            log.setLevel(before);
        }
        assertThat(seen).isNotEmpty();
        return seen;
    }
}
