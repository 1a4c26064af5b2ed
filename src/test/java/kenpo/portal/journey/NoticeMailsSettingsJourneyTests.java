package kenpo.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Members choose whether a mail tells them of new notices. */
@JourneyTest
class NoticeMailsSettingsJourneyTests {
    @Autowired
    private Stage stage;

    @ParameterizedTest
    @EnumSource
    void mailsAreOffUntilAskedForAndCanBeStoppedAgain(Tongue tongue) {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var visitor = SignedIn.visitor(stage, person, tongue);
        visitor.open("/settings").isAt(Label.SETTINGS).look("settings");
        visitor.ownLink(Label.NOTICE_MAILS).click();
        visitor.isAt(Label.NOTICE_MAILS)
                .reads(tongue.say("アカウントの安全に関わるメールは、止められません", "cannot be switched off"))
                .look("settings-notice-mails");
        assertThat(visitor.field(Label.SEND_NO_NOTICE_MAILS)).isChecked();

        visitor.choose(Label.SEND_NOTICE_MAILS).press(Label.USE_SETTING);
        visitor.isAt(Label.NOTICE_MAILS)
                .reads(tongue.say("受け取る設定にしました", "You will get mails"))
                .look("settings-notice-mails-on");
        visitor.open("/settings/notice-mails");
        assertThat(visitor.field(Label.SEND_NOTICE_MAILS)).isChecked();

        visitor.choose(Label.SEND_NO_NOTICE_MAILS).press(Label.USE_SETTING);
        visitor.isAt(Label.NOTICE_MAILS).reads(tongue.say("受け取らない設定にしました", "You will get no mails"));
        assertThat(visitor.field(Label.SEND_NO_NOTICE_MAILS)).isChecked();
    }

    @Test
    void withoutScriptsItIsChosenToo() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var visitor = SignedIn.withoutScripts(stage, person);
        visitor.open("/settings/notice-mails")
                .choose(Label.SEND_NOTICE_MAILS)
                .look("settings-notice-mails")
                .press(Label.USE_SETTING);
        visitor.isAt(Label.NOTICE_MAILS).reads("受け取る設定にしました");
    }
}
