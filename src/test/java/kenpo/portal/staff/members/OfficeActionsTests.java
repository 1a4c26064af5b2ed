package kenpo.portal.staff.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountStanding;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.TrailLine;
import kenpo.portal.audit.TrailQuery;
import kenpo.portal.audit.TrailSearch;
import kenpo.portal.credential.EmailChange;
import kenpo.portal.credential.LinkState;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestMembers;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.society.Method;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import kenpo.portal.staff.Reason;
import kenpo.portal.staff.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class OfficeActionsTests {
    private static final Society SOCIETY = TestSocieties.sakura();
    private static final SocietyId SAKURA = SOCIETY.id();
    private static final StaffId CLERK = new StaffId(new UUID(7, 7));
    private static final Reason REASON = new Reason("電話でご依頼。生年月日を確認済み");
    private static final EmailAddress NEW_EMAIL = new EmailAddress("hana@example.org");

    @Autowired
    private OfficeActions actions;

    @Autowired
    private TestMembers people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private EmailChange emailChange;

    @Autowired
    private TrailSearch trail;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Account account;

    @BeforeEach
    void aMemberSignedInOnABrowserThatIsRemembered() {
        account = people.completedAccount(SOCIETY, 1, null);
        hold(account);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REISSUE")
    void everyDeedIsWrittenDownWithItsReasonAndMailedToThePerson(OfficeAction action) {
        makeFit(action);
        assertThat(run(action)).isEqualTo(ActionResult.DONE);
        var line = latest();
        assertThat(line.actorKind()).isEqualTo("STAFF");
        assertThat(line.actor()).isEqualTo(CLERK.value().toString());
        assertThat(line.subject()).isEqualTo(account.id().value());
        assertThat(line.facts()).containsEntry("why", REASON.text());
        assertThat(mails()).hasSize(action == OfficeAction.CHANGE_EMAIL ? 2 : 1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REISSUE")
    void deedThatDoesNotFitChangesNothingButIsWrittenDown(OfficeAction action) {
        var nobody = people.insuredPerson(SOCIETY, 2, null);
        account = new Account(
                SAKURA,
                account.id(),
                nobody,
                account.language(),
                account.firstSignIn(),
                null,
                account.restriction(),
                null,
                null,
                null);
        assertThat(run(action)).isEqualTo(ActionResult.NOT_FITTING);
        assertThat(latest().result().name()).isEqualTo("REFUSED");
        assertThat(mails()).isEmpty();
        assertThat(heldOf(account)).isEqualTo(Map.of("session", 1L, "browser", 1L, "sign-in", 1L));
    }

    @Test
    void unlockingEndsWaitsAndNothingElse() {
        wrong("AUTHENTICATOR_APP", 6, 60);
        wrong("PASSWORD", 50, -60);
        assertThat(run(OfficeAction.UNLOCK)).isEqualTo(ActionResult.DONE);
        assertThat(jdbc.sql("select factor from lockout").query(String.class).list())
                .containsExactly("PASSWORD");
        assertThat(run(OfficeAction.UNLOCK)).isEqualTo(ActionResult.NOT_FITTING);
    }

    @Test
    void resettingMethodsLeavesNoFactorAndNoBrowserButThePassword() {
        addFactors();
        assertThat(run(OfficeAction.RESET_METHODS)).isEqualTo(ActionResult.DONE);
        for (var table : List.of("passkey", "authenticator_app", "recovery_code")) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(heldOf(account)).isEqualTo(Map.of("session", 0L, "browser", 0L, "sign-in", 0L));
        assertThat(count("password")).isEqualTo(1);
        var after = present();
        assertThat(after.isMethodSetUp()).isFalse();
        assertThat(after.firstSignIn().method()).isEqualTo(Method.PASSKEY);
        assertThat(after.firstSignIn().email()).isEqualTo(account.firstSignIn().email());
        assertThat(standing()).isInstanceOf(AccountStanding.Active.class);
        assertThat(run(OfficeAction.RESET_METHODS)).isEqualTo(ActionResult.NOT_FITTING);
    }

    @Test
    void deadlineForSettingUpBeginsWithTheReset() {
        clock.advance(Duration.ofDays(400));
        run(OfficeAction.RESET_METHODS);
        clock.advance(Duration.ofDays(14));
        assertThat(standing()).isInstanceOf(AccountStanding.Active.class);
        clock.advance(Duration.ofDays(1));
        assertThat(standing()).isInstanceOf(AccountStanding.Frozen.class);
    }

    @Test
    void endingSessionsTakesWhatBrowsersHold() {
        var other = people.completedAccount(SOCIETY, 9, null);
        hold(other);
        assertThat(run(OfficeAction.END_SESSIONS)).isEqualTo(ActionResult.DONE);
        assertThat(heldOf(account)).isEqualTo(Map.of("session", 0L, "browser", 0L, "sign-in", 0L));
        assertThat(heldOf(other)).isEqualTo(Map.of("session", 1L, "browser", 1L, "sign-in", 1L));
    }

    @Test
    void suspendedUntilResumed() {
        assertThat(run(OfficeAction.SUSPEND)).isEqualTo(ActionResult.DONE);
        assertThat(standing()).isInstanceOf(AccountStanding.Suspended.class);
        assertThat(heldOf(account)).containsEntry("session", 0L);
        for (var action : List.of(OfficeAction.SUSPEND, OfficeAction.RESET_METHODS, OfficeAction.CHANGE_EMAIL)) {
            assertThat(run(action)).isEqualTo(ActionResult.NOT_FITTING);
        }
        assertThat(run(OfficeAction.RESUME)).isEqualTo(ActionResult.DONE);
        assertThat(standing()).isInstanceOf(AccountStanding.Active.class);
    }

    @Test
    void addressStaysUntilTheNewOneIsConfirmed() {
        assertThat(run(OfficeAction.CHANGE_EMAIL)).isEqualTo(ActionResult.DONE);
        assertThat(present().firstSignIn().email())
                .isEqualTo(account.firstSignIn().email());
        assertThat(emailChange.waiting(SAKURA, account.id())).contains(NEW_EMAIL);
        assertThat(mails()).containsExactlyInAnyOrder("EMAIL_CONFIRMATION", "EMAIL_CHANGE_BY_OFFICE");
    }

    @Test
    void trailShowsFromWhereToWhereTheAddressWentButNoAddress() {
        var before = Optional.ofNullable(account.firstSignIn().email()).orElseThrow();
        run(OfficeAction.CHANGE_EMAIL);
        confirm();
        for (var line : trail.older(SAKURA, TrailQuery.EVERYTHING, null, 2)) {
            assertThat(line.kindName()).startsWith("EMAIL_CHANGE");
            assertThat(line.facts())
                    .containsEntry("before", before.masked())
                    .containsEntry("after", NEW_EMAIL.masked())
                    .doesNotContainValue(NEW_EMAIL.value());
        }
    }

    @Test
    void addressTheOfficePutInIsFromTheOfficeUntilItCannotBeUndone() {
        run(OfficeAction.CHANGE_EMAIL);
        assertThat(emailChange.isByOfficeLately(SAKURA, account.id())).isFalse();
        confirm();
        assertThat(emailChange.isByOfficeLately(SAKURA, account.id())).isTrue();
        clock.advance(Duration.ofDays(3));
        assertThat(emailChange.isByOfficeLately(SAKURA, account.id())).isFalse();
    }

    private void confirm() {
        jdbc.sql("update email_change set link_hash = sha256('link') where account_id = ?")
                .param(account.id().value())
                .update();
        assertThat(emailChange.confirm(SAKURA, "link")).isInstanceOf(LinkState.Confirmed.class);
    }

    @Test
    void presentAddressIsNoChange() {
        var present = account.firstSignIn().email();
        assertThat(actions.changeEmail(
                        SOCIETY,
                        CLERK,
                        account.member(),
                        Optional.ofNullable(present).orElseThrow(),
                        REASON))
                .isEqualTo(ActionResult.NOT_FITTING);
    }

    @Test
    void secondMailAtOnceIsNotSent() {
        run(OfficeAction.CHANGE_EMAIL);
        assertThat(run(OfficeAction.CHANGE_EMAIL)).isEqualTo(ActionResult.MAILED_LATELY);
    }

    @Test
    void whoHasLeftIsNotFrozenOut() {
        var left =
                people.completedAccount(SOCIETY, 3, LocalDate.ofInstant(MutableClock.START, ZoneId.of("Asia/Tokyo")));
        assertThat(actions.endSessions(SOCIETY, CLERK, left.member(), REASON)).isEqualTo(ActionResult.DONE);
    }

    private ActionResult run(OfficeAction action) {
        var member = account.member();
        return switch (action) {
            case UNLOCK -> actions.unlock(SOCIETY, CLERK, member, REASON);
            case RESET_METHODS -> actions.resetMethods(SOCIETY, CLERK, member, REASON);
            case CHANGE_EMAIL -> actions.changeEmail(SOCIETY, CLERK, member, NEW_EMAIL, REASON);
            case END_SESSIONS -> actions.endSessions(SOCIETY, CLERK, member, REASON);
            case SUSPEND -> actions.suspend(SOCIETY, CLERK, member, REASON);
            case RESUME -> actions.resume(SOCIETY, CLERK, member, REASON);
            case REISSUE -> throw new IllegalArgumentException("is a batch of its own");
        };
    }

    private void makeFit(OfficeAction action) {
        switch (action) {
            case UNLOCK -> wrong("AUTHENTICATOR_APP", 5, 30);
            case RESUME -> accounts.suspend(SAKURA, account.id());
            case RESET_METHODS, CHANGE_EMAIL, END_SESSIONS, SUSPEND, REISSUE -> {
                // as it is
            }
        }
    }

    private Account present() {
        return accounts.find(SAKURA, account.id()).orElseThrow();
    }

    private AccountStanding standing() {
        return present().standing(LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo")), SOCIETY.settings());
    }

    private TrailLine latest() {
        return trail.older(SAKURA, TrailQuery.EVERYTHING, null, 1).getFirst();
    }

    private List<String> mails() {
        return jdbc.sql("select kind from mail")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Map<String, Long> heldOf(Account of) {
        return Map.of(
                "session", countOf("member_session", of),
                "browser", countOf("remembered_browser", of),
                "sign-in", countOf("sign_in", of));
    }

    private long countOf(String table, Account of) {
        return jdbc.sql("select count(*) from " + table + " where account_id = ?")
                .param(of.id().value())
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return countOf(table, account);
    }

    private void hold(Account of) {
        var id = of.id().value();
        jdbc.sql("""
                        insert into member_session (society_id, id_hash, account_id, factors, source_address, browser,
                                                    created_at, last_seen_at, expires_at)
                        values (?, sha256(cast(? as bytea)), ?, 'PASSWORD=1', '', '', ?, ?, ?)
                        """)
                .params(SAKURA.value(), id.toString(), id, now(0), now(0), now(3600))
                .update();
        jdbc.sql("""
                        insert into remembered_browser (society_id, browser_id, account_id, token_hash, source_address, browser,
                                                        made_at, used_at, expires_at)
                        values (?, ?, ?, sha256('a'), '', '', ?, ?, ?)
                        """).params(SAKURA.value(), id, id, now(0), now(0), now(3600)).update();
        jdbc.sql("""
                        insert into sign_in (society_id, id_hash, account_id, credential, confirmation, created_at, expires_at)
                        values (?, sha256(cast(? as bytea)), ?, 'CHOSEN', 'NONE', ?, ?)
                        """)
                .params(SAKURA.value(), id.toString(), id, now(0), now(3600))
                .update();
    }

    private void addFactors() {
        var id = account.id().value();
        jdbc.sql("""
                        insert into passkey (society_id, passkey_id, account_id, rp_id, credential_id, public_key, aaguid,
                                             sign_count, transports, backup_eligible, backed_up, name, created_at, last_used_at)
                        values (?, ?, ?, 'sakura.localhost', 'a', 'b', ?, 0, '{}', false, false, 'x', ?, ?)
                        """).params(SAKURA.value(), id, id, id, now(0), now(0)).update();
        jdbc.sql("""
                        insert into authenticator_app (society_id, app_id, account_id, name, secret, last_step, created_at, last_used_at)
                        values (?, ?, ?, 'x', sha256('a'), 1, ?, ?)
                        """).params(SAKURA.value(), id, id, now(0), now(0)).update();
        for (var table : List.of("recovery_code", "password")) {
            var extra = table.equals("password") ? "set_at" : "code_id, made_at";
            var values = table.equals("password") ? "?" : "gen_random_uuid(), ?";
            jdbc.sql("insert into " + table + " (society_id, account_id, parameters, key_id, hash, " + extra
                            + ") values (?, ?, '$argon2id$v=19$m=19456,t=2,p=1$x', 'k', sha256('a'), " + values + ")")
                    .params(SAKURA.value(), id, now(0))
                    .update();
        }
    }

    private void wrong(String factor, int failures, int untilSeconds) {
        jdbc.sql("""
                        insert into lockout (society_id, subject, factor, account_id, failures, locked_until, compared, last_try_at)
                        values (?, sha256('a'), ?, ?, ?, ?, true, ?)
                        """)
                .params(SAKURA.value(), factor, account.id().value(), failures, now(untilSeconds), now(0))
                .update();
    }

    private Timestamp now(int seconds) {
        return Timestamp.from(clock.instant().plusSeconds(seconds));
    }
}
