package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
class HelpJourneyTests {
    @Autowired
    private Stage stage;

    @ParameterizedTest
    @EnumSource
    void signInPageIsForEverybody(Tongue tongue) {
        Browsers.open(stage.address(stage.sakura()), tongue)
                .open("/sign-in")
                .isAt(Label.SIGN_IN)
                .look("sign-in");
    }

    @ParameterizedTest
    @EnumSource
    void unknownPageIsSaidInWords(Tongue tongue) {
        var visitor = Browsers.open(stage.address(stage.sakura()), tongue);
        var answer = Objects.requireNonNull(visitor.page().navigate("/help/no-such-page"));
        assertThat(answer.status()).isEqualTo(404);
        visitor.isAt(tongue.say("ページが見つかりません", "Page not found")).look("error-404");
    }
}
