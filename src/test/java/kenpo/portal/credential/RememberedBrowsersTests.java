package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kenpo.portal.account.Account;
import kenpo.portal.account.UserId;
import kenpo.portal.audit.Source;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.roster.EligibilityLost;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class RememberedBrowsersTests {
    private static final Society SOCIETY = TestSocieties.sakura();
    private static final SocietyId SAKURA = SOCIETY.id();

    @Autowired
    private RememberedBrowsers browsers;

    @Autowired
    private RememberedBrowserUse use;

    @Autowired
    private Reset reset;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private TestPeople people;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Account account;
    private MemberId member;

    @BeforeEach
    void anAccount() {
        member = people.add(SAKURA, Person.insured("1", "1"));
        account = people.completed(SAKURA, member, "Hanako2026");
    }

    @Test
    void userIdIsKnownOnThatBrowserForFourteenDays() {
        var cookie = remembered();

        assertThat(recognised(cookie)).contains("Hanako2026");
        clock.advance(Duration.ofDays(14).minusSeconds(1));
        assertThat(recognised(cookie)).contains("Hanako2026");
        clock.advance(Duration.ofSeconds(1));
        assertThat(recognised(cookie)).isEmpty();
        assertThat(used(cookie)).isEmpty();
        assertThat(mails()).isEmpty();
    }

    @Test
    void eachUseReplacesTheToken() {
        var first = remembered();
        var second = used(first).orElseThrow();
        clock.advance(Duration.ofHours(1));
        var third = used(second).orElseThrow();

        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        assertThat(used(third)).isPresent();
        assertThat(mails()).isEmpty();
    }

    @Test
    void useDoesNotLengthenTheDays() {
        var cookie = remembered();
        clock.advance(Duration.ofDays(13));
        var next = used(cookie).orElseThrow();
        clock.advance(Duration.ofDays(1));

        assertThat(used(next)).isEmpty();
    }

    @Test
    void answerThatGotLostIsGivenAgainForAMinute() {
        var cookie = remembered();
        var lost = used(cookie).orElseThrow();
        clock.advance(Duration.ofSeconds(59));

        assertThat(use.recognise(SAKURA, cookie).orElseThrow().cookie().value()).isEqualTo(lost);
        assertThat(used(cookie)).contains(lost);
        assertThat(used(lost)).isPresent();
    }

    @Test
    void tokenUsedBeforeEndsAllOfTheAccountsBrowsersAndIsMailedOnce() {
        var elsewhere = remembered();
        var cookie = remembered();
        var next = used(cookie).orElseThrow();
        clock.advance(Duration.ofMinutes(1));

        assertThat(used(cookie)).isEmpty();
        assertThat(used(cookie)).isEmpty();
        assertThat(used(next)).isEmpty();
        assertThat(used(elsewhere)).isEmpty();
        assertThat(mails()).containsExactly("REMEMBERED_BROWSER_STOLEN");
        assertThat(events("REMEMBERED_BROWSER_STOLEN")).isOne();
    }

    @Test
    void openingTheSignInPageWithATokenUsedBeforeIsEnough() {
        var cookie = remembered();
        assertThat(used(used(cookie).orElseThrow())).isPresent();

        assertThat(recognised(cookie)).isEmpty();
        assertThat(browsers.of(SAKURA, account.id(), Optional.empty())).isEmpty();
        assertThat(mails()).containsExactly("REMEMBERED_BROWSER_STOLEN");
    }

    @Test
    void theftTouchesNobodyElse() {
        var other = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "2")), "Taro20261");
        var others = browsers.remember(SOCIETY, other.id(), Optional.empty())
                .orElseThrow()
                .value();
        var cookie = remembered();
        assertThat(used(used(cookie).orElseThrow())).isPresent();
        assertThat(used(cookie)).isEmpty();

        assertThat(use.use(SAKURA, password(other), others)).isInstanceOf(RememberedBrowserCheck.Matched.class);
    }

    @Test
    void anothersPasswordIsNotHelpedAndEndsNothing() {
        var other = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "2")), "Taro20261");
        var cookie = remembered();

        assertThat(use.use(SAKURA, password(other), cookie)).isInstanceOf(RememberedBrowserCheck.Unknown.class);
        assertThat(used(cookie)).isPresent();
    }

    @Test
    void temporaryPasswordIsNotHelped() {
        var letter = TestProofs.password(SAKURA, account.id(), CredentialKind.LETTER, Confirmation.NONE);

        assertThat(use.use(SAKURA, letter, remembered())).isInstanceOf(RememberedBrowserCheck.Unknown.class);
    }

    @Test
    void whatIsNoTokenIsNothing() {
        var cookie = remembered();
        var id = cookie.substring(0, 36);
        for (var forged : Set.of("", ".", "x", cookie + "x", id, cookie.toUpperCase(Locale.ROOT), "a".repeat(200))) {
            assertThat(recognised(forged)).as(forged).isEmpty();
            assertThat(used(forged)).as(forged).isEmpty();
        }
        assertThat(used("00000000-0000-0000-0000-000000000000." + "A".repeat(43)))
                .isEmpty();
        assertThat(used(cookie)).isPresent();
    }

    @Test
    void otherSocietyKnowsNothingOfIt() {
        var cookie = remembered();
        var momiji = TestSocieties.momiji();

        assertThat(CurrentSociety.call(momiji, () -> use.recognise(momiji.id(), cookie)))
                .isEmpty();
        assertThat(used(cookie)).isPresent();
    }

    @Test
    void onlyHashesAreStored() {
        var cookie = remembered();

        assertThat(jdbc.sql("select to_jsonb(b)::text from remembered_browser b")
                        .query(String.class)
                        .single())
                .doesNotContain(cookie.substring(37));
    }

    @Test
    void newPasswordReissueAndLossOfEligibilityEndThem() {
        var cookie = remembered();
        passwords.set(passwords.prepare(SAKURA, account.id(), "kaze-no-tani-52"));
        assertThat(used(cookie)).isEmpty();

        var second = remembered();
        events.publishEvent(new EligibilityLost(SAKURA, List.of(member)));
        assertThat(used(second)).isEmpty();

        var third = remembered();
        reset.of(SAKURA, account.id());
        assertThat(recognised(third)).isEmpty();
        assertThat(browsers.of(SAKURA, account.id(), Optional.empty())).isEmpty();
        assertThat(mails()).doesNotContain("REMEMBERED_BROWSER_STOLEN");
    }

    @Test
    void nothingIsRecognisedOfWhoIsSuspendedOrHasLeftSince() {
        var cookie = remembered();
        jdbc.sql("update account set suspended_at = now()").update();
        assertThat(recognised(cookie)).isEmpty();
        assertThat(used(cookie)).isEmpty();
        jdbc.sql("update account set suspended_at = null").update();
        assertThat(recognised(cookie)).isPresent();

        jdbc.sql("update member set eligibility_lost_on = :day")
                .param("day", LocalDate.of(2026, 11, 24))
                .update();
        clock.advance(Duration.ofDays(2));
        assertThat(used(cookie)).isEmpty();
        assertThat(used(remembered())).isPresent();
    }

    @Test
    void societyMayShortenTheDaysOrOfferNone() {
        var cookie = remembered();
        clock.advance(Duration.ofDays(3));
        assertThat(CurrentSociety.call(TestSettings.remembering(3), () -> use.recognise(SAKURA, cookie)))
                .isEmpty();
        assertThat(browsers.remember(TestSettings.remembering(0), account.id(), Optional.empty()))
                .isEmpty();
        CurrentSociety.run(TestSettings.remembering(0), () -> forgetting.forget(SAKURA));
        assertThat(recognised(cookie)).isEmpty();
    }

    @Test
    void expiredOnesAreForgottenOthersNot() {
        remembered();
        clock.advance(Duration.ofDays(10));
        remembered();
        clock.advance(Duration.ofDays(4));
        forgetting.forget(SAKURA);

        assertThat(jdbc.sql("select count(*) from remembered_browser")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void memberSeesAndEndsThem() {
        var here = Source.call(new Source("203.0.113.77", "Firefox"), this::remembered);
        clock.advance(Duration.ofMinutes(1));
        var elsewhere = Source.call(new Source("2001:db8:1:2:3:4:5:6", "Chrome"), this::remembered);

        var seen = browsers.of(SAKURA, account.id(), Optional.of(here));
        assertThat(seen)
                .extracting(RememberedBrowser::browser, RememberedBrowser::network, RememberedBrowser::isThis)
                .containsExactly(tuple("Chrome", "2001:0db8:0001:*", false), tuple("Firefox", "203.0.113.*", true));
        assertThat(browsers.end(SAKURA, account.id(), seen.getFirst().id())).isTrue();
        assertThat(browsers.end(SAKURA, account.id(), seen.getFirst().id())).isFalse();
        assertThat(used(elsewhere)).isEmpty();
        assertThat(used(here)).isPresent();
        assertThat(browsers.endAll(SAKURA, account.id())).isOne();
        assertThat(browsers.endAll(SAKURA, account.id())).isZero();
        assertThat(mails()).isEmpty();
    }

    @Test
    void nobodyEndsAnothers() {
        var other = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "2")), "Taro20261");
        var cookie = remembered();
        var id = browsers.of(SAKURA, account.id(), Optional.empty()).getFirst().id();

        assertThat(browsers.end(SAKURA, other.id(), id)).isFalse();
        assertThat(used(cookie)).isPresent();
    }

    @Test
    void signingOutEndsThatBrowserAndAForgedCookieNone() {
        var cookie = remembered();
        var other = remembered();
        browsers.endHere(SAKURA, cookie.substring(0, 37) + "A".repeat(43));
        assertThat(recognised(cookie)).isPresent();
        browsers.endHere(SAKURA, cookie);

        assertThat(recognised(cookie)).isEmpty();
        assertThat(recognised(other)).isPresent();
    }

    @Test
    void rememberingAgainReplacesWhatThatBrowserHad() {
        var before = remembered();
        browsers.remember(SOCIETY, account.id(), Optional.of(before));

        assertThat(browsers.of(SAKURA, account.id(), Optional.empty())).hasSize(1);
        assertThat(recognised(before)).isEmpty();
    }

    private String remembered() {
        return browsers.remember(SOCIETY, account.id(), Optional.empty())
                .orElseThrow()
                .value();
    }

    private Optional<String> recognised(String cookie) {
        return use.recognise(SAKURA, cookie).map(RecognisedBrowser::userId).map(UserId::value);
    }

    private Optional<String> used(String cookie) {
        return use.use(SAKURA, password(account), cookie)
                                instanceof RememberedBrowserCheck.Matched(var proof, var fresh)
                        && proof.account().equals(account.id())
                ? Optional.of(fresh.value())
                : Optional.empty();
    }

    private static Proof.OfPassword password(Account of) {
        return TestProofs.password(SAKURA, of.id(), CredentialKind.CHOSEN, Confirmation.NONE);
    }

    private List<@Nullable String> mails() {
        return jdbc.sql("select kind from mail").query(String.class).list();
    }

    private long events(String kind) {
        return jdbc.sql("select count(*) from audit_event where kind = :kind")
                .params(Map.of("kind", kind))
                .query(Long.class)
                .single();
    }
}
