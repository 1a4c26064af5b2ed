package kenpo.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The office brings its roster up to its file, with the browser alone. */
@JourneyTest
class RosterJourneyTests {
    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    @ParameterizedTest
    @EnumSource
    void clerkImportsTheMonthsFile(Tongue tongue) throws IOException {
        var society = society(tongue);
        var visitor = new Office(stage, society).visitor(Role.CLERK, tongue);
        visitor.reads(tongue.say("まだ登録されていません", "no members yet")).look("office-top-empty");
        visitor.link(Label.ROSTER).click();
        visitor.isAt(Label.ROSTER)
                .reads(tongue.say("まだ取込はありません", "no imports yet"))
                .look("office-roster-empty");

        send(visitor, Label.WHOLE, RosterFiles.payload(RosterFiles.of(30), RosterFiles.MS932));
        visitor.isAt(Label.CHECK_IMPORT)
                .reads("Shift_JIS")
                .reads(tongue.say("30人", "30"))
                .look("office-roster-preview");
        assertThat(members(society)).isZero();
        visitor.open("/").isAt(Label.OFFICE_TOP).reads(tongue.say("取込の確認 1件", "Imports to be confirmed: 1"));
        visitor.page()
                .getByText(tongue.say("取込の確認 1件", "Imports to be confirmed: 1"))
                .click();
        visitor.isAt(Label.CHECK_IMPORT).link(Label.TO_CONFIRM_IMPORT).click();
        visitor.isAt(Label.CONFIRM_IMPORT).press(Label.IMPORT);
        visitor.isTold(Label.REASON, tongue.say("理由を", "reason"));
        visitor.type(Label.REASON, tongue.say("月次の取込", "The month's import")).press(Label.IMPORT);
        visitor.isAt(Label.IMPORT_RESULT).look("office-roster-result");
        assertThat(members(society)).isEqualTo(30);

        visitor.open("/roster");
        send(
                visitor,
                Label.WHOLE,
                RosterFiles.payload(RosterFiles.of(
                        25,
                        RosterFiles.person(26, "1980-13-01"),
                        RosterFiles.person(27, "1980-01-01").replace("0027", "=1+1"))));
        visitor.isAt(Label.CHECK_IMPORT).reads("1980-13-01").look("office-roster-errors");
        var saved = visitor.page()
                .waitForDownload(() -> visitor.link(Label.SAVE_ERRORS).click());
        assertThat(Files.readString(saved.path())).contains("1980-13-01").contains(",'=1+1,");
        visitor.press(Label.DISCARD_IMPORT).isAt(Label.NOT_IMPORTED).look("office-roster-discarded");

        visitor.open("/roster");
        send(visitor, Label.WHOLE, RosterFiles.payload(RosterFiles.of(20)));
        visitor.isAt(Label.CHECK_IMPORT).reads(tongue.say("10人が資格を喪失します", "10 members would leave"));
        clock.advance(Duration.ofMinutes(6));
        visitor.link(Label.TO_CONFIRM_IMPORT).click();
        visitor.isAt(Label.STEP_UP).press(Label.PROVE_WITH_PASSKEY).isAt(Label.CONFIRM_IMPORT);
        visitor.type(Label.DEPARTURES, "9").type(Label.REASON, "x").press(Label.IMPORT);
        visitor.isTold(Label.DEPARTURES, "10").look("office-roster-confirm");
        visitor.type(Label.DEPARTURES, tongue.say("１０人", "10")).press(Label.IMPORT);
        visitor.isAt(Label.IMPORT_RESULT);
        assertThat(insured(society)).isEqualTo(20);
        visitor.open("/roster").isAt(Label.ROSTER).look("office-roster");
    }

    @ParameterizedTest
    @EnumSource
    void fileThatIsNoRosterIsTurnedAwayInWords(Tongue tongue) {
        var visitor = new Office(stage, stage.ofItsOwn(7)).visitor(Role.CLERK, tongue);
        visitor.open("/roster");
        send(visitor, Label.DELTA, RosterFiles.payload(RosterFiles.HEADINGS + ",給与\r\n"));
        visitor.isAt(Label.NOT_IMPORTED)
                .reads("給与")
                .reads(tongue.say("加入者データは変わっていません", "has not changed"))
                .look("office-roster-refused");
    }

    @Test
    void importWorksWithoutScripts() {
        var office = new Office(stage, stage.ofItsOwn(7));
        var employee = office.employee(Role.CLERK);
        var visitor = Browsers.open(
                office.address(), Tongue.JAPANESE, new Browser.NewContextOptions().setJavaScriptEnabled(false));
        employee.browser()
                .cookies()
                .forEach((name, value) -> visitor.page()
                        .context()
                        .addCookies(java.util.List.of(new com.microsoft.playwright.options.Cookie(name, value)
                                .setDomain(office.host())
                                .setPath("/"))));
        visitor.open("/roster").isAt(Label.ROSTER);
        send(visitor, Label.DELTA, RosterFiles.payload(RosterFiles.of(3)));
        visitor.isAt(Label.CHECK_IMPORT).link(Label.TO_CONFIRM_IMPORT).click();
        visitor.isAt(Label.CONFIRM_IMPORT).type(Label.REASON, "月次").press(Label.IMPORT);
        visitor.isAt(Label.IMPORT_RESULT);
    }

    @ParameterizedTest
    @EnumSource
    void helpStandsWhereTheQuestionArises(Tongue tongue) {
        var visitor = stage.office().visitor(Role.VIEWER, tongue);
        visitor.link(Label.OFFICE_HELP).click();
        visitor.isAt(Label.OFFICE_HELP).look("office-help");
        visitor.ownLink(Label.CALLERS).click();
        visitor.isAt(Label.CALLERS).look("office-help-callers");
        visitor.open("/help").ownLink(Label.SENDING_LETTERS).click();
        visitor.isAt(Label.SENDING_LETTERS).look("office-help-letters");
        var clerk = stage.office().visitor(Role.CLERK, tongue);
        clerk.open("/roster").link(Label.HOW_TO_IMPORT).click();
        clerk.isAt(Label.MONTHLY_IMPORT).look("office-help-import");
    }

    private static void send(Visitor visitor, Label extent, FilePayload file) {
        visitor.choose(extent);
        visitor.field(Label.CSV_FILE).setInputFiles(file);
        visitor.press(Label.SEND_FILE);
    }

    private Society society(Tongue tongue) {
        return stage.ofItsOwn(tongue == Tongue.JAPANESE ? 5 : 6);
    }

    private long members(Society society) {
        return stage.count(society, "member");
    }

    private long insured(Society society) {
        return stage.count(society, "member where eligibility_lost_on is null");
    }
}
