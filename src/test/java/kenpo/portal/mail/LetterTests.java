package kenpo.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kenpo.portal.society.HostName;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import kenpo.portal.society.SocietySettings;
import kenpo.portal.society.SocietySettings.Contact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTests {
    private static final UUID ID = UUID.fromString("01939c3e-0000-7000-8000-000000000001");
    private static final String REPORT = "http://sakura.localhost:8080/report/q1w2e3r4t5y6";
    private static final Instant NOW = Instant.parse("2026-11-23T01:32:00Z");

    @Test
    void codeStandsAloneOnItsLineBeforeAnyOtherNumber() {
        var text = textOf(TestMails.confirmation(Locale.JAPANESE));

        assertThat(text.lines()).contains("042137");
        assertThat(text.substring(0, text.indexOf("042137"))).doesNotContainPattern("[0-9０-９]");
    }

    @Test
    void linkStandsAloneOnTheLastLine() {
        var text = textOf(TestMails.confirmation(Locale.JAPANESE));

        assertThat(text.strip().lines().toList().getLast())
                .isEqualTo("http://sakura.localhost:8080/email-confirmation/q1w2e3r4t5y6");
        assertThat(text.indexOf("http")).isGreaterThan(text.indexOf("042137"));
    }

    @Test
    void codeIsBoldAndLinkIsALinkInTheHtmlPart() {
        var html = htmlOf(TestMails.confirmation(Locale.ENGLISH));

        assertThat(html)
                .contains("<strong>042137</strong>")
                .contains("<a href=\"http://sakura.localhost:8080/email-confirmation/q1w2e3r4t5y6\">")
                .contains("<html lang=\"en\">")
                .doesNotContain("style=")
                .doesNotContain("<table");
    }

    @Test
    void timesAreInTokyo() {
        assertThat(textOf(TestMails.code(Locale.JAPANESE))).contains("10時42分まで");
        assertThat(textOf(TestMails.code(Locale.ENGLISH))).contains("until 10:42 (Japan time)");
    }

    @ParameterizedTest
    @EnumSource(Mail.Kind.class)
    void everyKindHasItsWordsInBothLanguages(Mail.Kind kind) {
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var mail = new Mail(
                    kind,
                    new EmailAddress(TestMails.ADDRESS),
                    language,
                    null,
                    null,
                    kind.isReportable() ? REPORT : null,
                    List.of(TestMails.UNTIL.toString()));
            var message = letter(society("さくら健康保険組合", null), mail);

            assertThat(message.words("Subject")).isNotBlank().doesNotContain("042137", "yamada");
            assertThat(message.parts().getFirst().decoded())
                    .contains("03-1234-5678")
                    .contains(language.equals(Locale.ENGLISH) ? "If you do not recognise this" : "心当たりがない場合")
                    .doesNotContain("{0}");
            var lines = message.parts().getFirst().decoded().strip().lines().toList();
            assertThat(lines.contains(REPORT)).isEqualTo(kind.isReportable());
            if (kind.isReportable()) {
                assertThat(lines.getLast()).isEqualTo(REPORT);
                assertThat(lines.get(lines.size() - 2))
                        .isEqualTo(
                                language.equals(Locale.ENGLISH)
                                        ? "If it was not you, you can also tell us with the following link. It works for 30 days."
                                        : "心当たりがないことを、次のリンクから知らせることもできます。リンクは30日間使えます。");
                assertThat(message.parts().get(1).decoded()).contains("<a href=\"" + REPORT + "\">");
            }
        }
    }

    @Test
    void reportComesAfterWhatElseTheReaderCanDo() {
        var mail = new Mail(
                Mail.Kind.EMAIL_CHANGED,
                new EmailAddress(TestMails.ADDRESS),
                Locale.JAPANESE,
                null,
                "http://sakura.localhost:8080/undo-email/q1w2e3r4t5y6",
                REPORT,
                List.of());

        assertThat(textOf(mail).strip())
                .containsSubsequence("元に戻せます", "/undo-email/q1w2e3r4t5y6", "知らせることもできます", REPORT)
                .endsWith(REPORT);
    }

    @ParameterizedTest
    @EnumSource(Mail.Kind.class)
    void whatTellsOfTheAccountAndNothingElseCanBeReported(Mail.Kind kind) {
        var to = new EmailAddress(TestMails.ADDRESS);
        var report = kind.isReportable() ? null : REPORT;

        assertThatThrownBy(() -> new Mail(kind, to, Locale.JAPANESE, null, null, report, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void subjectHoldsNeitherCodeNorAddress() {
        var message = letter(TestMails.confirmation(Locale.JAPANESE));

        assertThat(message.words("Subject")).isEqualTo("メールアドレスの確認をお願いします");
    }

    @Test
    void senderIsTheSocietyByName() {
        var message = letter(TestMails.code(Locale.JAPANESE));

        assertThat(message.words("From")).isEqualTo("さくら健康保険組合 <no-reply@sakura.localhost>");
        assertThat(message.header("From")).matches("\\p{ASCII}+");
        assertThat(message.header("To")).isEqualTo(TestMails.ADDRESS);
    }

    @Test
    void senderAddressIsTheOneTheSocietyHasSet() {
        var message = letter(society("さくら健康保険組合", "portal@sakura-kenpo.example"), TestMails.code(Locale.ENGLISH));

        assertThat(message.header("From")).isEqualTo("Sakura Health Insurance Society <portal@sakura-kenpo.example>");
    }

    @Test
    void headersSayThatAProgramWroteIt() {
        var message = letter(TestMails.code(Locale.JAPANESE));

        assertThat(message.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(message.header("Message-ID")).isEqualTo("<" + ID + "@sakura.localhost>");
        assertThat(message.header("Date")).startsWith("Mon, 23 Nov 2026 ");
        assertThat(message.header("MIME-Version")).isEqualTo("1.0");
    }

    @Test
    void textComesBeforeHtmlAsAlternatives() {
        var message = letter(TestMails.code(Locale.JAPANESE));

        assertThat(message.header("Content-Type")).startsWith("multipart/alternative");
        assertThat(message.parts())
                .extracting(part -> part.header("Content-Type").toLowerCase(Locale.ROOT))
                .containsExactly("text/plain; charset=utf-8", "text/html; charset=utf-8");
    }

    @Test
    void societyNameCannotAddHeadersOrMarkup() {
        var message = letter(
                society("組合\r\nBcc: thief@example.com\r\n\r\n<b>x</b>", "a@b.example\r\nBcc: thief@example.com"),
                TestMails.code(Locale.JAPANESE));

        assertThat(message.headers("Bcc")).isEmpty();
        assertThat(message.parts().get(1).decoded()).doesNotContain("<b>x</b>");
    }

    @Test
    void linkWithLineBreakIsRefused() {
        var to = new EmailAddress(TestMails.ADDRESS);

        assertThatThrownBy(
                        () -> Mail.emailConfirmation(to, Locale.JAPANESE, "042137", "http://a/\r\nx", TestMails.UNTIL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String textOf(Mail mail) {
        return letter(mail).parts().getFirst().decoded().replace("\r\n", "\n");
    }

    private static String htmlOf(Mail mail) {
        return letter(mail).parts().get(1).decoded();
    }

    private static RawMail letter(Mail mail) {
        return letter(society("さくら健康保険組合", null), mail);
    }

    private static RawMail letter(Society society, Mail mail) {
        return RawMail.of(Letter.written(society, ID, mail, NOW).content());
    }

    private static Society society(String name, @Nullable String mailFrom) {
        var defaults = SocietySettings.defaults();
        var settings = new SocietySettings(
                new Contact("03-1234-5678", null, null, null, null, mailFrom),
                defaults.looks(),
                defaults.methods(),
                defaults.password(),
                defaults.lockout(),
                defaults.credentials(),
                defaults.migration(),
                defaults.session(),
                defaults.emailCode(),
                defaults.person(),
                defaults.source(),
                defaults.recovery(),
                defaults.office());
        return new Society(
                new SocietyId(UUID.fromString("01939c3e-0000-7000-8000-0000000000aa")),
                name,
                "Sakura Health Insurance Society",
                "06132013",
                List.of(HostName.of("sakura.localhost")),
                settings);
    }
}
