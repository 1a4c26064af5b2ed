package kenpo.portal.staff.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestMembers;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.mail.MailTried;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.Method;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class FoundMembersTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final LocalDate TODAY = LocalDate.ofInstant(MutableClock.START, java.time.ZoneId.of("Asia/Tokyo"));

    @Autowired
    private FoundMembers members;

    @Autowired
    private TestMembers people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Rows rows;

    @ParameterizedTest
    @CsvSource({
        "髙橋 花子, タカハシ ハナコ, 高橋",
        "髙橋 花子, タカハシ ハナコ, 髙橋花子",
        "高橋 花子, タカハシ ハナコ, 髙橋　花",
        "髙橋 花子, タカハシ ハナコ, ﾀｶﾊｼ ﾊ",
        "髙橋 花子, タカハシ ハナコ, たかはしはなこ",
        "山﨑 一, ヤマザキ ハジメ, 山崎",
        "山崎 一, ヤマザキ ハジメ, ﾔﾏｻﾞｷ",
        "渡邊 京子, ワタナベ キョウコ, 渡辺",
        "渡邉 京子, ワタナベ キョウコ, 渡邊京",
        "渡辺 京子, ワタナベ キヨウコ, わたなべきょう",
        "𠮷野 誠, ヨシノ マコト, 吉野",
        "辻󠄀 守, ツジ マモル, 辻守",
        "佐々木 凉, ササキ リョウ, 佐佐木涼",
        "ＭＡＲＹ・ＡＮＮ, メアリー・アン, mary ann",
        "桑山 ヲリヱ, クワヤマ ヲリヱ, くわやま おりえ",
    })
    void nameIsFoundHoweverItIsWritten(String name, String kana, String typed) {
        var sought = add("1", name, kana);
        add("2", "中村 次郎", "ナカムラ ジロウ");
        assertThat(found(typed)).containsExactly(sought);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4512", "004512", "４５１２", "1023-4512", "01023 004512", "1023・4512", "45"})
    void numberIsFoundWithAndWithoutZerosAndSymbol(String typed) {
        var sought = add("004512", "髙橋 花子", "タカハシ ハナコ");
        add("009912", "中村 次郎", "ナカムラ ジロウ");
        assertThat(found(typed)).containsExactly(sought);
    }

    @Test
    void userIdAndMailAddressAreFoundWhateverTheirCase() {
        var account = people.completedAccount(TestSocieties.sakura(), 7, null);
        assertThat(found("MEMBER7")).containsExactly(account.member());
        assertThat(found("M7@Example.com")).containsExactly(account.member());
        assertThat(found("m7@")).containsExactly(account.member());
    }

    @Test
    void anotherSocietysPersonsAreNotFound() {
        rows.of(TestSocieties.momiji(), () -> people.completedAccount(TestSocieties.momiji(), 7, null));
        assertThat(found("member7")).isEmpty();
        assertThat(found("タカハシ")).isEmpty();
        assertThat(found("")).isEmpty();
    }

    @Test
    void everyStateIsListedAndCanBeFilteredBy() {
        var inUse = people.completedAccount(TestSocieties.sakura(), 1, null);
        var waiting = people.insuredPerson(TestSocieties.sakura(), 2, null);
        var begun = people.account(TestSocieties.sakura(), 3);
        jdbc.sql("update account set identity_confirmed_at = created_at where account_id = ?")
                .param(begun.id().value())
                .update();
        var left = people.completedAccount(TestSocieties.sakura(), 4, TODAY);
        var stopped = people.completedAccount(TestSocieties.sakura(), 5, null);
        accounts.suspend(SAKURA, stopped.id());
        var frozen = people.account(TestSocieties.sakura(), 6);
        accounts.freeze(SAKURA, frozen.id());
        var refused = people.completedAccount(TestSocieties.sakura(), 7, null);
        tried(refused, MailTried.Outcome.REFUSED);

        assertThat(in(MemberState.IN_USE))
                .containsExactlyInAnyOrder(inUse.member(), stopped.member(), refused.member());
        assertThat(in(MemberState.NOT_SIGNED_IN)).containsExactlyInAnyOrder(waiting, frozen.member());
        assertThat(in(MemberState.SETTING_UP)).containsExactly(begun.member());
        assertThat(in(MemberState.LEFT)).containsExactly(left.member());
        assertThat(in(MemberState.SUSPENDED)).containsExactly(stopped.member());
        assertThat(in(MemberState.LOCKED)).containsExactly(frozen.member());
        assertThat(in(MemberState.MAIL_REFUSED)).containsExactly(refused.member());
        assertThat(members.find(SAKURA, new MemberSearch("", null), 1).members())
                .extracting(FoundMember::state)
                .containsExactlyInAnyOrder(MemberState.values());
    }

    @Test
    void whoMustWaitOrIsTooLateIsLocked() {
        var waits = people.completedAccount(TestSocieties.sakura(), 1, null);
        wrong(waits, 6, clock.instant().plusSeconds(60));
        var waited = people.completedAccount(TestSocieties.sakura(), 2, null);
        wrong(waited, 6, clock.instant().minusSeconds(60));
        var disabled = people.completedAccount(TestSocieties.sakura(), 3, null);
        wrong(disabled, 50, clock.instant().minusSeconds(60));
        var late = people.completedAccount(TestSocieties.sakura(), 4, null);
        accounts.forgetMethods(SAKURA, late.id(), Method.PASSKEY);
        assertThat(in(MemberState.LOCKED)).containsExactlyInAnyOrder(waits.member(), disabled.member());
        clock.advance(Duration.ofDays(15));
        assertThat(in(MemberState.LOCKED)).containsExactlyInAnyOrder(late.member(), disabled.member());
    }

    @Test
    void resetMethodsDoNotMoveTheDayOfTheFirstSignIn() {
        var account = people.completedAccount(TestSocieties.sakura(), 1, null);
        var completed = members.firstSignInCompleted(SAKURA, account.member());
        assertThat(completed).isPresent();
        clock.advance(Duration.ofDays(3));
        assertThat(accounts.forgetMethods(SAKURA, account.id(), Method.PASSKEY)).isTrue();
        assertThat(members.firstSignInCompleted(SAKURA, account.member())).isEqualTo(completed);
        assertThat(accounts.find(SAKURA, account.id())
                        .orElseThrow()
                        .firstSignIn()
                        .completedAt())
                .isEqualTo(clock.instant());
        accounts.startAnew(SAKURA, account.id());
        assertThat(members.firstSignInCompleted(SAKURA, account.member())).isEmpty();
    }

    @Test
    void mailThatArrivesOrAnotherAddressEndsTheRefusal() {
        var one = people.completedAccount(TestSocieties.sakura(), 1, null);
        var other = people.completedAccount(TestSocieties.sakura(), 2, null);
        tried(one, MailTried.Outcome.REFUSED);
        tried(other, MailTried.Outcome.REFUSED);
        tried(one, MailTried.Outcome.ACCEPTED);
        accounts.restoreEmail(SAKURA, other.id(), new EmailAddress("new@example.com"));
        assertThat(in(MemberState.MAIL_REFUSED)).isEmpty();
    }

    @Test
    void dependentHasNoStateUntilLeaving() {
        var dependent = add("1", "髙橋 一", "タカハシ ハジメ");
        jdbc.sql("update member set kind = 'DEPENDENT' where member_id = ?")
                .param(dependent.value())
                .update();
        assertThat(members.find(SAKURA, new MemberSearch("", null), 1).members())
                .singleElement()
                .extracting(FoundMember::state)
                .isNull();
        assertThat(in(MemberState.NOT_SIGNED_IN)).isEmpty();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapUpToTheMost() {
        IntStream.range(0, FoundMembers.MOST + 5).forEach(number -> add("%04d".formatted(number), "中村 次郎", "ナカムラ ジロウ"));
        var seen = new ArrayList<MemberId>();
        var page = members.find(SAKURA, new MemberSearch("中村", null), 1);
        for (int number = 1; !page.members().isEmpty(); number++) {
            page = members.find(SAKURA, new MemberSearch("中村", null), number);
            page.members().forEach(member -> seen.add(member.id()));
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(FoundMembers.MOST);
        assertThat(page.more()).isTrue();
        var all = new ArrayList<FoundMember>();
        members.each(SAKURA, new MemberSearch("ﾅｶﾑﾗ", null), all::add);
        assertThat(all).hasSize(FoundMembers.MOST + 5);
    }

    @Test
    void householdIsEverybodyOfOneCard() {
        var insured = add("0045", "髙橋 一", "タカハシ ハジメ");
        var dependent = add("0045", "髙橋 花", "タカハシ ハナ");
        jdbc.sql("update member set kind = 'DEPENDENT' where member_id = ?")
                .param(dependent.value())
                .update();
        add("00450", "髙橋 別", "タカハシ ベツ");
        assertThat(members.household(SAKURA, new CardNumber("1023", "45", "")))
                .extracting(FoundMember::id)
                .containsExactly(insured, dependent);
    }

    private List<MemberId> found(String text) {
        return members.find(SAKURA, new MemberSearch(text, null), 1).members().stream()
                .map(FoundMember::id)
                .toList();
    }

    private List<MemberId> in(MemberState state) {
        return members.find(SAKURA, new MemberSearch("", state), 1).members().stream()
                .map(FoundMember::id)
                .toList();
    }

    private void tried(Account account, MailTried.Outcome outcome) {
        var email =
                accounts.find(SAKURA, account.id()).orElseThrow().firstSignIn().email();
        events.publishEvent(new MailTried(SAKURA, Objects.requireNonNull(email), outcome, "550"));
    }

    private void wrong(Account account, int failures, java.time.Instant until) {
        jdbc.sql("""
                        insert into lockout (society_id, subject, factor, account_id, failures, locked_until, compared, last_try_at)
                        values (?, decode(repeat('ab', 16) || replace(cast(? as text), '-', ''), 'hex'), 'PASSWORD', ?, ?, ?, true, now())
                        """)
                .params(SAKURA.value(), account.id().value(), account.id().value(), failures, Timestamp.from(until))
                .update();
    }

    private MemberId add(String number, String name, String kana) {
        var id = UUID.randomUUID();
        var subNumber = "0"
                + jdbc.sql("select count(*) from member where number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single();
        jdbc.sql("""
                        insert into member (society_id, member_id, card_key, symbol, number, sub_number, kind, name,
                                            kana_name, date_of_birth, eligibility_acquired_on, changed_at)
                        values (:society, :member, :key, '1023', :number, :sub, 'INSURED_PERSON', :name, :kana, '1980-01-01',
                                '2020-04-01', '2026-01-01T00:00:00Z')
                        """)
                .param("society", SAKURA.value())
                .param("member", id)
                .param("key", new CardNumber("1023", number, subNumber).key())
                .param("number", number)
                .param("sub", subNumber)
                .param("name", name)
                .param("kana", kana)
                .update();
        return new MemberId(id);
    }
}
