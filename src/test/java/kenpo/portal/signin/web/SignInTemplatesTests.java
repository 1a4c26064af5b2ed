package kenpo.portal.signin.web;

import static kenpo.portal.fixtures.RenderedPages.NO_ERRORS;
import static kenpo.portal.fixtures.RenderedPages.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kenpo.portal.fixtures.RenderedPages;
import kenpo.portal.society.Method;
import kenpo.portal.terms.TermsVersion;
import kenpo.portal.web.FormErrors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTemplatesTests {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final Resend WAITING = Resend.of(NOW.plusSeconds(42), NOW);
    private static final Resend LONG_WAIT = Resend.of(NOW.plusSeconds(3000), NOW);
    private static final Resend AT_ONCE = Resend.of(NOW, NOW);

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void signInPageIsRendered(String language) {
        page("sign-in", "", language, NO_ERRORS, PasswordForm.empty(), new PasswordPage(null, false, true, 14, null));
        page(
                "sign-in",
                "-remembered",
                language,
                NO_ERRORS,
                PasswordForm.empty(),
                new PasswordPage(null, false, true, 14, NOW));
        for (var why : PasswordPage.Why.values()) {
            var html = page(
                    "sign-in",
                    "-" + why,
                    language,
                    NO_ERRORS,
                    PasswordForm.empty(),
                    new PasswordPage(why, false, false, 0, null));
            assertThat(html.contains("class=\"office-phone\"")).isEqualTo(why == PasswordPage.Why.FROZEN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void refusedSignInKeepsTheUserIdButNotThePassword(String language) {
        var html = page(
                "sign-in",
                "-refused",
                language,
                wrong("", "ユーザIDかパスワードが違います。もう一度入力してください。"),
                new PasswordForm("sakura7k2m9", "correct horse", "", true),
                new PasswordPage(null, true, true, 14, null));

        assertThat(html).contains("role=\"alert\"", "href=\"#userId\"", "sakura7k2m9", "03-0000-0000");
        assertThat(html).doesNotContain("correct horse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void codePagesAreRendered(String language) {
        var until = NOW.plusSeconds(600);
        for (var notice : SendingNotice.values()) {
            page(
                    "email-code",
                    "-" + notice,
                    language,
                    NO_ERRORS,
                    EmailCodeForm.empty(),
                    new EmailCodePage(
                            "h•••••@example.com",
                            until,
                            AT_ONCE,
                            EmailCodePage.Why.ROSTER_ADDRESS,
                            false,
                            false,
                            notice));
        }
        var waiting =
                new EmailCodePage("h•••••@example.com", until, WAITING, EmailCodePage.Why.SIGN_IN, true, false, null);
        assertThat(page("email-code", "", language, NO_ERRORS, EmailCodeForm.empty(), waiting))
                .contains("aria-disabled=\"true\"", "autocomplete=\"one-time-code\"", "inputmode=\"numeric\"")
                .doesNotContain("maxlength");
        page("posted-code", "", language, NO_ERRORS, PostedCodeForm.empty(), new PostedCodePage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void firstFourStepsAreRendered(String language) {
        page("identity-check", "", language, NO_ERRORS, IdentityCheckForm.empty(), new IdentityCheckPage(false));
        assertThat(page(
                        "identity-check",
                        "-wrong",
                        language,
                        wrong("dateOfBirth", "「月」は、01から12の間で入力してください。いまの入力では13月になっています。"),
                        new IdentityCheckForm("19801301"),
                        new IdentityCheckPage(true)))
                .contains("aria-invalid=\"true\"", "dateOfBirth-error", "19801301", "href=\"#dateOfBirth\"");
        var terms = new TermsVersion(
                3, LocalDate.of(2026, 4, 1), "# 第1条（目的）\n\n1 この規約は、\n利用の決まりです。\n\n- 一つ\n- 二つ <b>", null);
        assertThat(page("terms", "", language, NO_ERRORS, TermsForm.empty(), TermsPage.of(terms, Locale.of(language))))
                .contains("value=\"ACCEPT\"", "value=\"DECLINE\"", "&lt;b&gt;");
        page("email-address", "", language, NO_ERRORS, EmailAddressForm.empty(), EmailAddressPage.plain());
        assertThat(confirmation(language, "", true, NO_ERRORS)).contains("http-equiv=\"refresh\"");
        assertThat(confirmation(language, "-paused", false, NO_ERRORS)).doesNotContain("http-equiv=\"refresh\"");
        assertThat(confirmation(language, "-wrong", true, wrong("code", "確認コードが違います。あと3回入力できます。")))
                .doesNotContain("http-equiv=\"refresh\"");
    }

    private static String confirmation(String language, String state, boolean refreshing, FormErrors errors) {
        return page(
                "email-confirmation",
                state,
                language,
                errors,
                new EmailConfirmationForm("123456"),
                new EmailConfirmationPage("hanako.sato@example.com", NOW, LONG_WAIT, refreshing, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void confirmationLinkSaysWhatItIsWorth(String language) {
        for (var state : ConfirmationLinkPage.State.values()) {
            var html = RenderedPages.render(
                    "signin/confirmation-link",
                    "confirmation-link-" + state,
                    Locale.of(language),
                    false,
                    NO_ERRORS,
                    Map.of("page", new ConfirmationLinkPage(state)));
            assertThat(html.contains("<button")).isEqualTo(state == ConfirmationLinkPage.State.CONFIRMABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void lastThreeStepsAreRendered(String language) {
        var all = List.of(Method.PASSKEY, Method.AUTHENTICATOR_APP, Method.EMAIL_CODE);
        page("method", "", language, NO_ERRORS, new MethodForm("sakura7k2m9", "PASSKEY"), new MethodPage(all, true));
        assertThat(page(
                        "method",
                        "-only",
                        language,
                        NO_ERRORS,
                        new MethodForm("", ""),
                        new MethodPage(List.of(Method.EMAIL_CODE), false)))
                .contains("checked");
        page(
                "method",
                "-wrong",
                language,
                wrong("method", "認証方法を1つ選んでください。"),
                new MethodForm("", ""),
                new MethodPage(all, false));
        page(
                "password",
                "",
                language,
                NO_ERRORS,
                NewPasswordForm.empty(),
                new NewPasswordPage("hanako1980", 8, true, true));
        page(
                "completed",
                "",
                language,
                NO_ERRORS,
                PostedCodeForm.empty(),
                new CompletedPage("hanako1980", "h•••••@example.com", Method.EMAIL_CODE, null));
        page(
                "completed",
                "-left",
                language,
                NO_ERRORS,
                PostedCodeForm.empty(),
                new CompletedPage("hanako1980", "h•••••@example.com", Method.PASSKEY, LocalDate.of(2026, 12, 6)));
    }

    private static String page(
            String template, String state, String language, FormErrors errors, Object form, Object page) {
        return RenderedPages.render(
                "signin/" + template,
                template + state,
                Locale.of(language),
                false,
                errors,
                Map.of("form", form, "page", page));
    }
}
