package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What everybody may read before signing in. */
@JourneyTest
class HelpJourneyTests {
    @Autowired
    private Stage stage;

    @ParameterizedTest
    @EnumSource
    void signInPageIsForEverybody(Tongue tongue) {
        var visitor = visitor(tongue).open("/sign-in").isAt(Label.SIGN_IN).look("sign-in");
        visitor.link(Label.FIRST_TIME).click();
        visitor.isAt(tongue.say("はじめてのログイン", "Signing in for the first time"));
        visitor.back().isAt(Label.SIGN_IN).link(Label.FORGOT_PASSWORD).click();
        visitor.isAt(tongue.say("パスワードを忘れた方", "Forgotten password"));
    }

    @ParameterizedTest
    @CsvSource({
        "/help, ヘルプ, Help",
        "/help/first-sign-in, はじめてのログイン, Signing in for the first time",
        "/help/email-code, メールが届かない, The mail does not arrive",
        "/help/authenticator-app, 認証アプリ, Authenticator app",
        "/help/passkey, パスキー, Passkey",
        "/help/locked, ロックされた, Locked out",
        "/help/lost-device, 端末を替えた・なくした, New or lost device",
        "/help/forgot, パスワードやユーザIDを忘れた, Forgotten password or user ID",
        "/forgot-password, パスワードを忘れた方, Forgotten password",
        "/forgot-user-id, ユーザIDを忘れた方, Forgotten user ID",
        "/lost-method, 認証方法が使えない方, If you cannot use your sign-in method",
        "/help/environment, ご利用環境, System requirements",
        "/terms, 利用規約, Terms of use",
        "/privacy, プライバシーポリシー, Privacy policy",
        "/contact, お問い合わせ, Contact",
    })
    void openPagesAreThereInBothLanguages(String path, String japanese, String english) {
        for (var tongue : Tongue.values()) {
            visitor(tongue).open(path).isAt(tongue.say(japanese, english)).look("open" + path.replace('/', '-'));
        }
    }

    @ParameterizedTest
    @EnumSource
    void unknownPageIsSaidInWords(Tongue tongue) {
        var visitor = visitor(tongue);
        var answer = Objects.requireNonNull(visitor.page().navigate("/help/no-such-page"));
        assertThat(answer.status()).isEqualTo(404);
        visitor.isAt(tongue.say("ページが見つかりません", "Page not found")).look("error-404");
    }

    @ParameterizedTest
    @EnumSource
    void unknownLinkOfAMailIsSaidInWords(Tongue tongue) {
        visitor(tongue)
                .open("/email-confirmation/" + "x".repeat(43))
                .reads(tongue.say("このリンクは使えません。", "This link cannot be used."))
                .look("link-unknown");
    }

    @ParameterizedTest
    @EnumSource
    void otherSocietyHasItsOwnNameAndColours(Tongue tongue) {
        Browsers.open(stage.address(stage.momiji()), tongue)
                .open("/sign-in")
                .isAt(Label.SIGN_IN)
                .look("sign-in-momiji");
    }

    private Visitor visitor(Tongue tongue) {
        return Browsers.open(stage.address(stage.sakura()), tongue);
    }
}
