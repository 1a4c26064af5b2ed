package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenpo.portal.account.Accounts;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.roster.Members;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every id of the office's pages about members, tried by everybody who has no business with it. */
@JourneyTest
class OfficeMembersCheatingTests {
    private static final List<String> ACTIONS =
            List.of("reissue", "unlock", "reset-methods", "change-email", "end-sessions", "suspend", "resume");
    private static final Map<String, String> FORM = Map.of("reason", "x", "email", "new@example.jp");

    @Autowired
    private Stage stage;

    private Office office;
    private Person person;
    private String id;

    @BeforeEach
    void aMember() {
        office = stage.office();
        person = stage.newcomer();
        PlainBrowser.register(stage, person);
        id = memberId(person);
    }

    @Test
    void readerMayLookAndNotAct() {
        var reader = office.employee(Role.VIEWER).browser();
        assertThat(reader.get("/members/" + id).status()).isEqualTo(200);
        var session = SignedIn.browser(stage, person);
        for (var action : ACTIONS) {
            var path = "/members/" + id + "/" + action;
            assertThat(reader.get(path).status()).as(path).isEqualTo(404);
            assertThat(reader.post(path, FORM).status()).as(path).isEqualTo(404);
        }
        assertThat(session.get("/").status()).isEqualTo(200);
    }

    @Test
    void whoMayNotReadTheTrailFindsNone() {
        var clerk = office.employee(Role.CLERK).browser();
        for (var path : List.of("/audit", "/audit/verification")) {
            assertThat(clerk.get(path).status()).as(path).isEqualTo(404);
        }
        for (var path : List.of("/audit/export", "/audit/verification")) {
            assertThat(clerk.post(path, Map.of()).status()).as(path).isEqualTo(404);
        }
        var page = clerk.get("/members/" + id);
        assertThat(page.body()).contains("/members/" + id + "/suspend").doesNotContain("href=\"/audit");
    }

    @Test
    void foreignUnknownAndNonsensicalIdsLookTheSameAndAreWrittenDown() {
        var foreigner = stage.newcomer(stage.momiji());
        var clerk = office.employee(Role.CLERK).browser();
        long before = stage.audited(stage.sakura(), "STAFF_ACCESS_REFUSED");
        var nowhere = face(clerk.get("/membersx"), "/membersx");
        var ids = List.of(memberId(foreigner), UUID.randomUUID().toString(), "x", accountId(person));
        for (var each : ids) {
            var path = "/members/" + each;
            assertThat(face(clerk.get(path), path)).as(path).isEqualTo(nowhere);
            for (var action : ACTIONS) {
                assertThat(clerk.get(path + "/" + action).status())
                        .as(path + action)
                        .isEqualTo(404);
                assertThat(clerk.post(path + "/" + action, FORM).status())
                        .as(path + action)
                        .isEqualTo(404);
            }
        }
        assertThat(stage.audited(stage.sakura(), "STAFF_ACCESS_REFUSED") - before)
                .isGreaterThanOrEqualTo(15 * 4);
    }

    @Test
    void staffOfAnotherSocietyNeitherReadsNorActs() {
        var there =
                new Office(stage, stage.momiji()).employee(Role.ADMINISTRATOR).browser();
        var session = SignedIn.browser(stage, person);
        assertThat(there.get("/members/" + id).status()).isEqualTo(404);
        for (var action : ACTIONS) {
            assertThat(there.post("/members/" + id + "/" + action, FORM).status())
                    .isEqualTo(404);
        }
        assertThat(there.get("/audit?person=" + accountId(person)).body()).doesNotContain("旅野");
        there.post("/members", Map.of("text", person.number(), "state", ""));
        assertThat(session.get("/").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/members",
                "/members/%s",
                "/members/%s/suspend",
                "/members/%s/reissue",
                "/audit",
                "/audit/verification"
            })
    void membersAndStrangersHaveNoSuchPages(String form) {
        var path = form.formatted(id);
        var member = SignedIn.browser(stage, person);
        assertThat(member.get(path).status()).isEqualTo(404);
        assertThat(member.post(path, FORM).status()).isEqualTo(404);
        assertThat(office.stranger().get(path).location()).contains("/sign-in");
        assertThat(office.stranger().post(path, FORM).status()).isNotEqualTo(200);
        assertThat(SignedIn.browser(stage, person).get("/").status()).isEqualTo(200);
    }

    @Test
    void searchOfOneEmployeeIsNothingForAnother() {
        var clerk = office.employee(Role.CLERK).browser();
        clerk.get("/members");
        var address = clerk.post("/members", Map.of("text", person.number(), "state", ""))
                .location();
        assertThat(address).contains("search=").doesNotContain(person.number());
        var found = address.replaceFirst("^https?://[^/]+", "");
        assertThat(clerk.get(found).body()).contains("value=\"" + person.number() + "\"");
        var other = office.employee(Role.CLERK).browser();
        assertThat(other.get(found).body()).doesNotContain("value=\"" + person.number() + "\"");
    }

    @Test
    void exportIsSafeForOfficeProgramsAndWrittenDown() {
        var clerk = office.employee(Role.CLERK).browser();
        clerk.get("/members");
        var file = clerk.post("/members/export", Map.of("search", ""));
        assertThat(file.header("content-type")).startsWith("text/csv");
        assertThat(file.body()).startsWith("\uFEFF記号,番号").contains("旅野 " + person.number());
        assertThat(file.body()).doesNotContain(person.mailAddress(), person.typedDateOfBirth());
        assertThat(stage.audited(stage.sakura(), "MEMBERS_EXPORTED")).isPositive();
        var viewer = office.employee(Role.VIEWER).browser();
        viewer.get("/audit");
        var trail = viewer.post("/audit/export", Map.of("person", accountId(person)));
        assertThat(trail.body()).startsWith("\uFEFF").contains("初回ログインの完了").doesNotContain(person.mailAddress());
        assertThat(viewer.get("/audit?kind=AUDIT_EXPORTED").body()).contains("監査ログの書き出し");
    }

    private String memberId(Person of) {
        var society = of.society();
        return CurrentSociety.call(
                society,
                () -> stage.bean(Members.class)
                        .byCard(society.id(), new CardNumber(of.symbol(), of.number(), "00"))
                        .orElseThrow()
                        .id()
                        .value()
                        .toString());
    }

    private String accountId(Person of) {
        var society = of.society();
        return CurrentSociety.call(
                society,
                () -> stage.bean(Accounts.class)
                        .byMember(society.id(), new kenpo.portal.roster.MemberId(UUID.fromString(memberId(of))))
                        .orElseThrow()
                        .id()
                        .value()
                        .toString());
    }

    /** The page without what differs from one address or second to the next. */
    private static String face(PlainBrowser.Answer answer, String path) {
        return answer.face().replace(path + "?", "/x?").replaceAll("data-seconds=\"\\d+\"", "");
    }
}
