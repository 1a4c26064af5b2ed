package kenpo.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import kenpo.portal.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff come in by invitation, and work. */
@JourneyTest
class OfficeJourneyTests {
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
    @EnumSource
    void invitedPersonRegistersAPasskeyAndSignsInWithIt(Tongue tongue) {
        var visitor = Browsers.open(office.address(), tongue);
        var device = VirtualAuthenticator.attach(visitor, "internal");
        var invited = office.invite(Role.ADMINISTRATOR);
        visitor.open(invited.path())
                .isAt(Label.INVITATION)
                .reads(invited.email())
                .look("office-invitation");
        visitor.press(Label.BEGIN_TO_REGISTER).isAt(Label.PASSKEY_SET_UP).look("office-join-passkey");
        visitor.press(Label.REGISTER_PASSKEY).isAt(Label.OFFICE_TOP).look("office-top");
        assertThat(device.passkeys()).isEqualTo(1);
        visitor.press(Label.SIGN_OUT).isAt(Label.OFFICE_SIGN_IN).look("office-sign-in");
        visitor.press(Label.SIGN_IN_WITH_PASSKEY).isAt(Label.OFFICE_TOP);
        visitor.open(invited.path())
                .isAt(Label.INVITATION)
                .reads(tongue.say("使い終わっている", "used already"))
                .look("office-invitation-gone");
        visitor.open("/approvals").isAt(Label.APPROVALS).look("office-approvals");
        visitor.open("/nothing-there");
        assertThat(visitor.page().getByRole(AriaRole.HEADING)).not().hasCount(0);
        visitor.look("office-not-found");
    }

    @ParameterizedTest
    @EnumSource
    void whoCannotUseAPasskeyTakesAPasswordWithAnApp(Tongue tongue) {
        var visitor = Browsers.open(office.address(), tongue);
        var invited = office.invite(Role.VIEWER);
        visitor.open(invited.path()).press(Label.BEGIN_TO_REGISTER).isAt(Label.PASSKEY_SET_UP);
        visitor.page().getByText(Label.NO_PASSKEY.in(tongue)).click();
        visitor.link(Label.TO_PASSWORD_AND_APP).click();
        visitor.isAt(Label.CHOOSE_PASSWORD)
                .type(Label.NEW_PASSWORD, "kawa-no-hotori")
                .type(Label.NEW_PASSWORD_AGAIN, "kawa-no-hotori")
                .press(Label.NEXT);
        visitor.isTold(Label.NEW_PASSWORD, "15").look("office-join-password");
        visitor.type(Label.NEW_PASSWORD, "kawa-no-hotori-de")
                .type(Label.NEW_PASSWORD_AGAIN, "kawa-no-hotori-de")
                .press(Label.NEXT);
        visitor.isAt(Label.REGISTER_APP).look("office-join-app");
        var app = App.seen(visitor);
        visitor.type(Label.ONE_TIME_PASSWORD, app.wrongCode(stage)).press(Label.CHECK_CODE);
        visitor.isTold(Label.ONE_TIME_PASSWORD, tongue.say("コードが違います", "The code is wrong"));
        visitor.type(Label.ONE_TIME_PASSWORD, app.code(stage)).press(Label.CHECK_CODE);
        visitor.isAt(Label.OFFICE_TOP).press(Label.SIGN_OUT);
        clock.advance(Duration.ofSeconds(60));
        visitor.isAt(Label.OFFICE_SIGN_IN)
                .type(Label.STAFF_EMAIL, invited.email())
                .type(Label.PASSWORD, "wrong")
                .press(Label.SIGN_IN_WITH_PASSWORD);
        visitor.isTold(tongue.say("違うか", "is wrong")).look("office-sign-in-refused");
        visitor.type(Label.PASSWORD, "kawa-no-hotori-de").press(Label.SIGN_IN_WITH_PASSWORD);
        visitor.isAt(Label.OFFICE_CODE).look("office-code");
        visitor.type(Label.ONE_TIME_PASSWORD, app.code(stage)).press(Label.CHECK_CODE);
        visitor.isAt(Label.OFFICE_TOP);
    }

    @ParameterizedTest
    @EnumSource
    void administratorInvitesSomebodyAfterAFreshTouch(Tongue tongue) {
        var visitor = office.visitor(Role.ADMINISTRATOR, tongue);
        clock.advance(Duration.ofMinutes(6));
        visitor.open("/staff").isAt(Label.STAFF).look("office-staff");
        visitor.link(Label.INVITE).click();
        visitor.isAt(Label.STEP_UP).look("office-step-up");
        visitor.press(Label.PROVE_WITH_PASSKEY).isAt(Label.INVITE).look("office-invite");
        var name = "新人 " + tongue.code();
        var email = "invited-" + tongue.code() + "@example.jp";
        visitor.type(Label.STAFF_NAME, name)
                .type(Label.STAFF_EMAIL, email)
                .choose(Label.CLERK)
                .press(Label.SEND_INVITATION);
        visitor.isTold(Label.REASON, tongue.say("理由を", "reason")).look("office-invite-wrong");
        visitor.type(Label.REASON, tongue.say("増員のため", "A new colleague")).press(Label.SEND_INVITATION);
        visitor.isAt(Label.STAFF).reads(name);
        var link = URI.create(Mailbox.shared().next(email).link());
        assertThat(link.getHost()).isEqualTo(office.host());
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .click();
        visitor.reads(email).look("office-staff-member");
        visitor.open("/account").isAt(Label.OWN_ACCOUNT).look("office-account");
    }
}
