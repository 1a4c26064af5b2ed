package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may do something when the form begins, and not any more when it ends, does nothing. */
@JourneyTest
class SlowFormCheatingTests {
    private static final String TO_SIGN_IN = "(?is)HTTP/1.1 30[23].*location: \\S*/sign-in.*";

    @Autowired
    private Stage stage;

    private Society society;
    private Office office;
    private Office.Employee administrator;
    private PlainBrowser browser;

    @BeforeEach
    void anAdministrator() {
        society = stage.ofItsOwn(5);
        office = new Office(stage, society);
        administrator = office.employee(Role.ADMINISTRATOR);
        browser = administrator.browser();
    }

    @Test
    void formInPartsOfSomebodyStoppedMeanwhileChangesNothing() {
        browser.get("/settings/looks");
        var form = SlowForm.inParts("/settings/logo", Map.of("_csrf", browser.token(), "seen", ""));
        assertThat(sent(form, this::stop)).matches(TO_SIGN_IN);
    }

    @Test
    void longFormOfSomebodySignedOutMeanwhileChangesNothing() {
        browser.get("/notices");
        var notices = stage.count(society, "notice");
        var form = SlowForm.of(
                "/notices/new", "title=x&audience=EVERYONE&_csrf=" + browser.token() + "&body=" + "x".repeat(70_000));
        assertThat(sent(form, () -> browser.twin().post("/sign-out", Map.of()))).matches(TO_SIGN_IN);
        assertThat(stage.count(society, "notice")).isEqualTo(notices);
    }

    @Test
    void tokenInAHeaderLetsNobodyBeHeardBeforeTheFormIsThere() {
        browser.get("/staff/invite");
        var invitations = stage.count(society, "staff_invitation");
        var fields = "name=x&email=slow@example.jp&role=VIEWER&reason=x&_csrf=";
        var form = SlowForm.of("/staff/invite", fields + browser.token()).withHeader(browser.token());
        assertThat(sent(form, this::stop)).matches(TO_SIGN_IN);
        assertThat(stage.count(society, "staff_invitation")).isEqualTo(invitations);
    }

    @Test
    void formInPartsIsTakenOnlyWhereThereIsAFile() {
        var fields = Map.of("_csrf", browser.token(), "name", "x");
        assertThat(sent(SlowForm.inParts("/staff/invite", fields), () -> {})).startsWith("HTTP/1.1 415");
        assertThat(sent(SlowForm.inParts("/sign-in", fields), () -> {})).startsWith("HTTP/1.1 415");
    }

    @Test
    void memberWhoSignedOutMeanwhileChangesNothing() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var member = PlainBrowser.signedIn(stage, person);
        member.get("/settings/notice-mails");
        var host = person.society().canonicalHost().value();
        var form = SlowForm.of("/settings/notice-mails", "mails=true&_csrf=" + member.token())
                .withHeader(member.token());
        var answer = form.send(member, host, stage.port(), () -> member.twin().post("/sign-out", Map.of()));
        assertThat(answer).matches(TO_SIGN_IN);
        var parts = SlowForm.inParts("/sign-in", Map.of("_csrf", member.token()));
        assertThat(parts.send(member, host, stage.port(), () -> {})).startsWith("HTTP/1.1 415");
    }

    private String sent(SlowForm form, Runnable meanwhile) {
        return form.send(browser, office.host(), stage.port(), meanwhile);
    }

    private void stop() {
        var boss = office.employee(Role.ADMINISTRATOR).browser();
        var path = "/staff/" + stage.staffId(society, administrator.email());
        boss.get(path);
        boss.post(path, Map.of("stop", "true", "reason", "退職"));
    }
}
