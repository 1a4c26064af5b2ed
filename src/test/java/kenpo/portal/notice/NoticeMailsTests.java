package kenpo.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestMembers;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.Society;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class NoticeMailsTests {
    private static final Society SAKURA = TestSocieties.sakura();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private NoticeMails mails;

    @Autowired
    private TestMembers members;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Rows rows;

    @Test
    void onlyWhoeverAsksGetsThemUntilTheyAreStopped() {
        var asking = members.completedAccount(SAKURA, 1, null);
        members.completedAccount(SAKURA, 2, null);
        assertThat(mails.isAskedBy(SAKURA.id(), asking.id())).isFalse();
        assertThat(readers()).isEmpty();

        mails.ask(SAKURA.id(), asking.id());
        mails.ask(SAKURA.id(), asking.id());
        assertThat(mails.isAskedBy(SAKURA.id(), asking.id())).isTrue();
        assertThat(readers()).containsExactly(asking.id());

        mails.stop(SAKURA.id(), asking.id());
        assertThat(mails.isAskedBy(SAKURA.id(), asking.id())).isFalse();
        assertThat(readers()).isEmpty();
    }

    @Test
    void whoMayNotSignInOrHasLeftIsNotWrittenTo() {
        var stays = asking(1, null);
        asking(2, TODAY);
        var leavesTomorrow = asking(3, TODAY.plusDays(1));
        var suspended = asking(4, null);
        var unconfirmed = asking(5, null);
        jdbc.sql("update account set suspended_at = now() where account_id = :account")
                .param("account", suspended.id().value())
                .update();
        jdbc.sql("""
                        update account set email_confirmed_at = null, method = null, completed_at = null
                         where account_id = :account
                        """).param("account", unconfirmed.id().value()).update();

        assertThat(readers()).containsExactlyInAnyOrder(stays.id(), leavesTomorrow.id());
        clock.advance(java.time.Duration.ofDays(1));
        assertThat(readers()).containsExactly(stays.id());
    }

    @Test
    void manyAreHandedOverOnceEach() {
        var asking = IntStream.rangeClosed(1, 401)
                .mapToObj(i -> asking(i, null).id())
                .toList();

        assertThat(readers()).containsExactlyInAnyOrderElementsOf(asking);
    }

    @Test
    void wishStaysWithinItsSociety() {
        asking(1, null);
        var momiji = rows.of(TestSocieties.momiji(), () -> readers(TestSocieties.momiji()));

        assertThat(momiji).isEmpty();
    }

    private Account asking(int number, @org.jspecify.annotations.Nullable LocalDate lostOn) {
        var account = members.completedAccount(SAKURA, number, lostOn);
        mails.ask(SAKURA.id(), account.id());
        return account;
    }

    private List<AccountId> readers() {
        return readers(SAKURA);
    }

    private List<AccountId> readers(Society society) {
        var found = new ArrayList<AccountId>();
        mails.forEachReader(society, reader -> found.add(reader.id()));
        return found;
    }
}
