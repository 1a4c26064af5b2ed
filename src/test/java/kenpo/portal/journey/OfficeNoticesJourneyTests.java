package kenpo.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.UserId;
import kenpo.portal.notice.NoticeMails;
import kenpo.portal.notice.TestPdf;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The office writes a notice, and those for whom it is read it. */
@JourneyTest
class OfficeNoticesJourneyTests {
    @Autowired
    private Stage stage;

    @ParameterizedTest
    @EnumSource
    void noticeIsWrittenAndReadByThoseForWhomItIs(Tongue tongue) {
        var reader = stage.newcomer();
        var other = stage.newcomer();
        PlainBrowser.register(stage, reader);
        PlainBrowser.register(stage, other);
        askForMails(reader);
        var member = SignedIn.visitor(stage, reader, tongue);
        var visitor = stage.office().visitor(Role.CLERK, tongue);
        visitor.open("/notices").isAt(Label.NOTICES).look("office-notices");
        visitor.ownLink(Label.WRITE_NOTICE).click();
        visitor.isAt(Label.WRITE_NOTICE).look("office-notice-editor").press(Label.SAVE_AND_CHECK);
        visitor.isTold(Label.NOTICE_TITLE, tongue.say("タイトルを入力", "enter a title"))
                .look("office-notice-editor-wrong");

        var title = "健診のご案内 " + reader.number();
        visitor.type(Label.NOTICE_TITLE, title).type(Label.NOTICE_TEXT, "# 秋の健診\n\n**無料**です。<script>alert(1)</script>");
        assertThat(visitor.page().locator("#body-preview strong")).hasText("無料");
        visitor.choose(Label.CERTAIN_ESTABLISHMENTS).choose(Label.TELL_BY_MAIL);
        visitor.page()
                .locator("input[name=establishments][value='" + reader.number() + "']")
                .check();
        visitor.press(Label.PREVIEW).isAt(Label.WRITE_NOTICE).look("office-notice-preview");
        visitor.press(Label.SAVE_AND_CHECK).isAt(title);

        attach(visitor, "案内.pdf", "<html>".getBytes(StandardCharsets.UTF_8));
        visitor.isTold(Label.PDF_TO_ATTACH, tongue.say("PDFではありません", "is not a PDF"));
        attach(visitor, "案内.pdf", TestPdf.with("<< /S /JavaScript /JS (app.alert(1)) >>"));
        visitor.isTold(Label.PDF_TO_ATTACH, tongue.say("プログラム", "a program"));
        attach(visitor, "案内.pdf", TestPdf.sound());
        visitor.isAt(title).reads("案内.pdf").look("office-notice-draft");
        visitor.press(Label.PUBLISH).isAt(title).look("office-notice-published");

        member.open("/").reads(title);
        member.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .click();
        member.isAt(title).reads("<script>alert(1)</script>").look("notice-with-attachment");
        var mail = Mailbox.shared().next(reader.mailAddress());
        assertThat(mail.link()).endsWith(member.path());
        assertThat(mail.subject() + mail.text() + mail.html()).doesNotContain("健診");

        var stranger = SignedIn.browser(stage, other);
        assertThat(stranger.get("/notices").body()).doesNotContain(title);
        assertThat(stranger.get(member.path()).status()).isEqualTo(404);

        visitor.press(Label.WITHDRAW).isAt(title).look("office-notice-ended");
        member.open("/notices");
        assertThat(member.page().getByRole(AriaRole.MAIN)).not().containsText(title);
    }

    @Test
    void attachmentIsHandedToItsReadersAloneAndOnlyToBeSaved() {
        var reader = stage.newcomer();
        var other = stage.newcomer();
        PlainBrowser.register(stage, reader);
        PlainBrowser.register(stage, other);
        var clerk = stage.office().employee(Role.CLERK).browser();
        var notice = published(clerk, Map.of("audience", "ESTABLISHMENTS", "establishments", reader.number()));
        var file = attachTo(clerk, notice, "案内.pdf");

        var answer = SignedIn.browser(stage, reader).get(file);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("application/pdf");
        assertThat(answer.header("content-disposition"))
                .startsWith("attachment; filename")
                .contains(".pdf");
        assertThat(answer.header("content-security-policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(SignedIn.browser(stage, other).get(file).status()).isEqualTo(404);
        assertThat(new PlainBrowser(stage, other).get(file).location()).contains("/sign-in");
    }

    @Test
    void whoMayOnlyReadWritesNothingAndAnotherSocietySeesNothing() {
        var clerk = stage.office().employee(Role.CLERK).browser();
        var notice = published(clerk, Map.of("audience", "EVERYONE"));
        var file = attachTo(clerk, notice, "案内.pdf");
        var viewer = stage.office().employee(Role.VIEWER).browser();
        assertThat(viewer.get(notice).status()).isEqualTo(200);
        assertThat(viewer.get(file).status()).isEqualTo(200);
        for (var path : List.of(
                "/notices/new",
                notice + "/edit",
                notice,
                notice + "/withdraw",
                notice + "/discard",
                file + "/remove")) {
            assertThat(viewer.post(path, Map.of("title", "x", "body", "x")).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(viewer.get("/notices/new").status()).isEqualTo(404);
        assertThat(viewer.upload(notice + "/attachments", "file", "a.pdf", TestPdf.sound())
                        .status())
                .isEqualTo(404);
        var elsewhere =
                new Office(stage, stage.momiji()).employee(Role.ADMINISTRATOR).browser();
        assertThat(elsewhere.get(notice).status()).isEqualTo(404);
        assertThat(elsewhere.get(file).status()).isEqualTo(404);
        assertThat(elsewhere.post(notice + "/withdraw", Map.of("revision", "2")).status())
                .isEqualTo(404);
    }

    @Test
    void ofTwoEditorsTheSecondIsToldAndLosesNothing() {
        var clerk = stage.office().employee(Role.CLERK).browser();
        var notice = published(clerk, Map.of("audience", "EVERYONE"));
        var first = Map.of("title", "一人目", "body", "本文一", "audience", "EVERYONE", "revision", "2");
        var second = Map.of("title", "二人目", "body", "本文二", "audience", "EVERYONE", "revision", "2");
        assertThat(clerk.post(notice + "/edit", first).location()).endsWith("?saved");

        var refused = clerk.post(notice + "/edit", second);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("一人目", "本文一", "value=\"二人目\"", "本文二", "name=\"revision\" value=\"3\"");
        assertThat(clerk.get(notice).body()).contains("一人目").doesNotContain("二人目");
    }

    @Test
    void whatIsTooLargeIsRefusedUnreadAndStrangersSendNoFiles() {
        var clerk = stage.office().employee(Role.CLERK).browser();
        var notice = published(clerk, Map.of("audience", "EVERYONE"));
        var path = notice + "/attachments";
        var large = clerk.upload(path, "file", "a.pdf", new byte[6 * 1024 * 1024]);
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.body()).contains("このファイルは大きすぎます");
        assertThat(clerk.announce(path, 9L * 1024 * 1024)).isEqualTo(413);
        assertThat(clerk.post("/notices/new", Map.of("title", "x".repeat(700_000)))
                        .status())
                .isEqualTo(413);
        assertThat(clerk.post("/staff", Map.of("title", "x".repeat(70_000))).status())
                .isEqualTo(413);
        var stranger = stage.office().stranger();
        stranger.token();
        assertThat(stranger.upload(path, "file", "a.pdf", TestPdf.sound()).status())
                .isEqualTo(403);
    }

    @Test
    void keyboardIsEnough() {
        var visitor = stage.office().visitor(Role.CLERK, Tongue.JAPANESE);
        visitor.open("/notices/new").isAt(Label.WRITE_NOTICE);
        visitor.field(Label.NOTICE_TITLE).focus();
        var keyboard = visitor.page().keyboard();
        keyboard.type("鍵盤だけで");
        keyboard.press("Tab");
        keyboard.type("書きました。");
        for (int i = 0; i < 200 && !isFocused(visitor, Label.SAVE_AND_CHECK); i++) {
            keyboard.press("Tab");
        }
        keyboard.press("Enter");
        visitor.isAt("鍵盤だけで");
    }

    private static boolean isFocused(Visitor visitor, Label button) {
        return Boolean.TRUE.equals(visitor.button(button).evaluate("element => element === document.activeElement"));
    }

    private String published(PlainBrowser clerk, Map<String, String> audience) {
        clerk.get("/notices/new");
        var form = new HashMap<>(audience);
        form.put("title", "お知らせ");
        form.put("body", "本文");
        var notice = clerk.post("/notices/new", form).location().replaceFirst("\\?.*", "");
        var path = URI.create(notice).getPath();
        assertThat(clerk.post(path, Map.of("revision", "1")).location()).endsWith("?published");
        return path;
    }

    /** Puts a sound file with that name there; its address. */
    static String attachTo(PlainBrowser clerk, String notice, String name) {
        assertThat(clerk.upload(notice + "/attachments", "file", name, TestPdf.sound())
                        .location())
                .endsWith("?attached");
        var found = Pattern.compile("href=\"(" + notice + "/attachments/[0-9a-f-]+)\"")
                .matcher(clerk.get(notice).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static void attach(Visitor visitor, String name, byte[] content) {
        visitor.field(Label.PDF_TO_ATTACH).setInputFiles(new FilePayload(name, "application/pdf", content));
        visitor.press(Label.ATTACH);
    }

    private void askForMails(Person reader) {
        CurrentSociety.run(reader.society(), () -> {
            var account = stage.bean(Accounts.class)
                    .byUserId(reader.society().id(), new UserId(reader.chosenUserId()))
                    .orElseThrow();
            stage.bean(NoticeMails.class).ask(reader.society().id(), account.id());
        });
    }
}
