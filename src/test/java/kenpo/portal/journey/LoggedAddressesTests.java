package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Links hold tokens, and mail programs put something behind them. */
@JourneyTest
@ExtendWith(OutputCaptureExtension.class)
class LoggedAddressesTests {
    private static final String TOKEN = "dG9rZW4tb2YtYS1saW5rLW9mLWEtbWFpbC0xMjM0NTY";

    @Autowired
    private Stage stage;

    @Test
    void tokensInAddressesThatLeadNowhereAreNotLogged(CapturedOutput output) {
        var browser = new PlainBrowser(stage, stage.newcomer());
        browser.get("/sign-in");
        for (var path : List.of(
                "/email-change/" + TOKEN + "/more",
                "/undo-email/" + TOKEN + "/",
                "/no-such-page/" + TOKEN,
                "/email-change//" + TOKEN,
                "/email-change/" + TOKEN + "%00",
                "/email-change/" + TOKEN + ";x=1",
                "/sign-in?lang=" + TOKEN)) {
            browser.get(path);
            browser.post(path, Map.of("code", TOKEN));
        }
        browser.post("/help/" + TOKEN, Map.of());
        assertThat(output).doesNotContain(TOKEN);
    }
}
