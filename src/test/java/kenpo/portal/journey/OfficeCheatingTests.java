package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kenpo.portal.fixtures.SoftAuthenticator;
import kenpo.portal.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody gets by trying at the door of the back office. */
@JourneyTest
class OfficeCheatingTests {
    private static final String SESSION = "portal-office-session";

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    private Office office;

    @BeforeEach
    void anOffice() {
        office = stage.office();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/help/first-sign-in",
                "/contact",
                "/dev/mail",
                "/forgot-password",
                "/settings/email",
                "/sign-in/email-code"
            })
    void membersPagesAreNotInTheOffice(String path) {
        var employee = office.employee(Role.ADMINISTRATOR);
        assertThat(employee.browser().get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff",
                "/account",
                "/approvals",
                "/roster",
                "/help/monthly-import",
                "/step-up",
                "/join/passkey",
                "/sign-in/code",
                "/sign-in/passkey-options"
            })
    void officesPagesAreNotAmongTheMembers(String path) {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        assertThat(SignedIn.browser(stage, person).get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css/app.css", "/society.css", "/images/icon.svg"})
    void filesAreOnBothSites(String path) {
        assertThat(office.stranger().get(path).status()).isEqualTo(200);
        assertThat(new PlainBrowser(stage.sakura().canonicalHost().value(), stage.port())
                        .get(path)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void membersSessionIsNothingInTheOfficeAndTheReverse() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var member = SignedIn.browser(stage, person);
        var staff = office.employee(Role.ADMINISTRATOR).browser();
        var membersId = String.valueOf(member.cookies().get("portal-session"));
        var staffsId = String.valueOf(staff.cookies().get(SESSION));
        member.at(office.host());
        member.cookies().put(SESSION, membersId);
        assertThat(member.get("/").location()).contains("/sign-in");
        staff.at(stage.sakura().canonicalHost().value());
        staff.cookies().put("portal-session", staffsId);
        assertThat(staff.get("/").location()).contains("/sign-in");
    }

    @Test
    void sessionIsNothingInTheOfficeOfAnotherSociety() {
        var staff = office.employee(Role.ADMINISTRATOR).browser();
        assertThat(staff.get("/").status()).isEqualTo(200);
        staff.at(new Office(stage, stage.momiji()).host());
        assertThat(staff.get("/").location()).contains("/sign-in");
    }

    @Test
    void invitationIsGoodOnceAndInItsOfficeAlone() {
        var invited = office.invite(Role.CLERK);
        var elsewhere = new Office(stage, stage.momiji()).stranger();
        assertThat(elsewhere.get(invited.path()).status()).isEqualTo(404);
        elsewhere.token();
        assertThat(elsewhere.post(invited.path(), Map.of()).status()).isEqualTo(404);
        var late = office.stranger();
        late.get(invited.path());
        late.post(invited.path(), Map.of());
        var device = new SoftAuthenticator();
        office.join(invited, device);
        assertThat(office.stranger().get(invited.path()).status()).isEqualTo(404);
        for (var path : List.of("/join/passkey", "/join/password", "/join/app")) {
            assertThat(late.get(path).location()).endsWith("/sign-in?expired");
            var typed = Map.of("answer", "{}", "password", "kawa-no-hotori-de", "confirmation", "kawa-no-hotori-de");
            assertThat(late.post(path, typed).location()).endsWith("/sign-in?expired");
        }
        assertThat(late.cookies()).doesNotContainKey(SESSION);
    }

    @Test
    void laterInvitationTakesAwayWhatWasThere() {
        var employee = office.employee(Role.CLERK);
        office.invite(employee.email(), Role.CLERK);
        assertThat(employee.browser().get("/").location()).contains("/sign-in");
        assertThat(office.signIn(employee).cookies()).doesNotContainKey(SESSION);
    }

    @Test
    void passkeyWithoutUserVerificationOrOfAnotherHostIsRefused() {
        var employee = office.employee(Role.CLERK);
        var browser = office.stranger();
        var options = browser.post("/sign-in/passkey-options", Map.of()).body();
        var members = stage.address(stage.sakura());
        assertThat(browser.post(
                                "/sign-in/passkey",
                                Map.of("answer", employee.device().get(options, members)))
                        .status())
                .isEqualTo(422);
        var again = browser.post("/sign-in/passkey-options", Map.of()).body();
        employee.device().flags(SoftAuthenticator.UP | SoftAuthenticator.BE | SoftAuthenticator.BS);
        assertThat(browser.post(
                                "/sign-in/passkey",
                                Map.of("answer", employee.device().get(again, office.address())))
                        .status())
                .isEqualTo(422);
        assertThat(browser.cookies()).doesNotContainKey(SESSION);
    }

    @Test
    void answerSignsInOnce() {
        var employee = office.employee(Role.CLERK);
        var browser = office.stranger();
        var options = browser.post("/sign-in/passkey-options", Map.of()).body();
        var answer = Map.of("answer", employee.device().get(options, office.address()));
        var twin = browser.twin();
        browser.post("/sign-in/passkey", answer);
        assertThat(browser.get("/").status()).isEqualTo(200);
        assertThat(twin.post("/sign-in/passkey", answer).status()).isEqualTo(422);
    }

    @Test
    void withoutThePermissionThereIsNoSuchPageAndTheTrailKnows() {
        var clerk = office.employee(Role.CLERK).browser();
        var there = clerk.get("/staff");
        var nowhere = clerk.get("/staffs");
        assertThat(there.status()).isEqualTo(404);
        assertThat(face(there, "/staff")).isEqualTo(face(nowhere, "/staffs"));
        assertThat(clerk.post(
                                "/staff/invite",
                                Map.of("name", "x", "email", "x@example.jp", "role", "ADMINISTRATOR", "reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(stage.audited(stage.sakura(), "STAFF_ACCESS_REFUSED")).isGreaterThanOrEqualTo(2);
        assertThat(office.employee(Role.VIEWER).browser().get("/staff").status())
                .isEqualTo(200);
    }

    @Test
    void stoppedStaffIsOutAtOnce() {
        var boss = office.employee(Role.ADMINISTRATOR);
        var clerk = office.employee(Role.CLERK);
        assertThat(clerk.browser().get("/").status()).isEqualTo(200);
        var id = stage.staffId(stage.sakura(), clerk.email());
        boss.browser().get("/staff/" + id);
        assertThat(boss.browser()
                        .post("/staff/" + id, Map.of("stop", "true", "reason", "退職"))
                        .location())
                .endsWith("/staff?stopped");
        assertThat(clerk.browser().get("/").location()).contains("/sign-in");
        assertThat(office.signIn(clerk).cookies()).doesNotContainKey(SESSION);
    }

    @Test
    void changesAskForAFreshFactorAndAReason() {
        var boss = office.employee(Role.ADMINISTRATOR);
        var clerk = office.employee(Role.CLERK);
        var path = "/staff/" + stage.staffId(stage.sakura(), clerk.email());
        boss.browser().get(path);
        assertThat(boss.browser()
                        .post(path, Map.of("stop", "true", "reason", " "))
                        .status())
                .isEqualTo(422);
        clock.advance(Duration.ofMinutes(6));
        assertThat(boss.browser()
                        .post(path, Map.of("stop", "true", "reason", "x"))
                        .asksForFactor())
                .isTrue();
        assertThat(clerk.browser().get("/").status()).isEqualTo(200);
        var options = boss.browser().post("/step-up/options", Map.of()).body();
        var before = boss.browser().cookies().get(SESSION);
        var answer = clerk.device().get(options, office.address());
        assertThat(boss.browser()
                        .post("/step-up/passkey", Map.of("answer", answer, "returnTo", path))
                        .status())
                .isEqualTo(422);
        var own = boss.device()
                .get(boss.browser().post("/step-up/options", Map.of()).body(), office.address());
        assertThat(boss.browser()
                        .post("/step-up/passkey", Map.of("answer", own, "returnTo", path))
                        .location())
                .endsWith(path);
        assertThat(boss.browser().cookies().get(SESSION)).isNotEqualTo(before);
        assertThat(boss.browser().get(path).status()).isEqualTo(200);
    }

    @Test
    void formsNeedTheirToken() {
        var boss = office.employee(Role.ADMINISTRATOR).browser();
        for (var path : List.of("/staff/invite", "/account/end-others", "/approvals", "/session/continue")) {
            assertThat(boss.postAsIs(path, Map.of()).status()).as(path).isEqualTo(403);
        }
        var person = stage.newcomer();
        var member = new PlainBrowser(stage, person);
        boss.cookies()
                .put("portal-office-browser", String.valueOf(member.cookies().get("portal-browser")));
        boss.forgetToken(member.token());
        assertThat(boss.post("/account/end-others", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void wrongPasswordAndUnknownAddressLookTheSame() {
        var browser = office.stranger();
        var known = office.employee(Role.CLERK).email();
        var one = browser.post("/sign-in", Map.of("email", known, "password", "wrong"));
        var other = browser.post("/sign-in", Map.of("email", "nobody@example.jp", "password", "wrong"));
        assertThat(one.status()).isEqualTo(422);
        assertThat(one.face().replace(known, "x")).isEqualTo(other.face().replace("nobody@example.jp", "x"));
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        var boss = office.employee(Role.ADMINISTRATOR).browser();
        var kept = boss.twin();
        var out = boss.post("/sign-out", Map.of());
        assertThat(out.header("clear-site-data")).contains("cache");
        assertThat(kept.get("/").location()).contains("/sign-in");
    }

    @Test
    void officeOfNobodyIsABareNotFound() {
        var browser = new PlainBrowser("office.nowhere.localhost", stage.port());
        assertThat(browser.get("/sign-in").body()).isEmpty();
        assertThat(new PlainBrowser("office.office.sakura.localhost", stage.port())
                        .get("/sign-in")
                        .body())
                .isEmpty();
    }

    /** The page without what differs from one address or second to the next. */
    private static String face(PlainBrowser.Answer answer, String path) {
        return answer.face().replace(path + "?", "/x?").replaceAll("data-seconds=\"\\d+\"", "");
    }
}
