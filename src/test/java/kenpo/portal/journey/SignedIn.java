package kenpo.portal.journey;

import com.microsoft.playwright.Browser;
import java.util.Map;

/** Registered members behind the door, with mailed codes as their method. */
final class SignedIn {
    private SignedIn() {}

    /** In a browser; the mails so far are read. */
    static Visitor visitor(Stage stage, Person person, Tongue tongue) {
        return enter(person, Browsers.open(stage.address(person.society()), tongue));
    }

    static Visitor withoutScripts(Stage stage, Person person) {
        var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        return enter(person, Browsers.open(stage.address(person.society()), Tongue.JAPANESE, options));
    }

    /** By hand. */
    static PlainBrowser browser(Stage stage, Person person) {
        var browser = new PlainBrowser(stage, person);
        browser.post("/sign-in/email-code", Map.of("code", browser.signInAgain(person)));
        return browser;
    }

    private static Visitor enter(Person person, Visitor visitor) {
        new FirstSignIn(visitor, person).enter(person.chosenUserId(), Person.CHOSEN_PASSWORD);
        visitor.isAt(Label.EMAIL_CODE)
                .type(
                        Label.ONE_TIME_PASSWORD,
                        Mailbox.shared().next(person.mailAddress()).code())
                .press(Label.SUBMIT);
        return visitor.isAt(Label.TOP);
    }
}
