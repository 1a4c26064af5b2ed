package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Members choose in which language pages and mails speak to them. */
@JourneyTest
class LanguageSettingsJourneyTests {
    @Autowired
    private Stage stage;

    @ParameterizedTest
    @EnumSource
    void pagesAndMailsSpeakTheChosenLanguage(Tongue tongue) {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var visitor = SignedIn.visitor(stage, person, tongue);
        visitor.open("/settings/language").isAt(Label.LANGUAGE).look("settings-language");
        choose(visitor, tongue.say("English", "日本語"));
        visitor.isAt(tongue.say("Language", "表示言語"));
        visitor.reads(tongue.say("The language was changed.", "表示言語を変更しました。"));
        visitor.open("/settings/recovery-codes")
                .page()
                .getByText(tongue.say("Make recovery codes", "リカバリーコードを作る"))
                .last()
                .click();
        assertThat(Mailbox.shared().next(person.mailAddress()).text())
                .contains(tongue.say("recovery codes", "リカバリーコード"));
    }

    @Test
    void withoutScriptsItIsChosenToo() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var visitor = SignedIn.withoutScripts(stage, person);
        visitor.open("/settings/language");
        choose(visitor, "English");
        visitor.reads("The language was changed.");
    }

    private static void choose(Visitor visitor, String language) {
        visitor.page()
                .getByLabel(language, new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .check();
        visitor.press(Label.USE_LANGUAGE);
    }
}
