package kenpo.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kenpo.portal.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The office finds a caller, tells where it stands, and helps. */
@JourneyTest
class OfficeMembersJourneyTests {
    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    private Office office;

    @BeforeEach
    void anOffice() {
        office = stage.office();
    }

    @ParameterizedTest
    @EnumSource
    void callerIsFoundAndToldWhereItStands(Tongue tongue) {
        var person = stage.newcomer();
        var visitor = office.visitor(Role.CLERK, tongue);
        visitor.open("/members").isAt(tongue.say("加入者", "Members")).look("office-members");
        search(visitor, tongue, "存在しない名前");
        visitor.reads(tongue.say("条件に合う加入者はいません", "No member fits")).look("office-members-none");
        search(visitor, tongue, person.symbol() + "-0" + person.number());
        follow(visitor, "旅野 " + person.number());
        visitor.isAt(tongue.say("加入者の詳細", "Member"))
                .reads(tongue.say("まだログインしていません", "has not been used"))
                .look("office-member-new");
        PlainBrowser.register(stage, person);
        var browser = new PlainBrowser(stage, person);
        for (int i = 0; i < 5; i++) {
            browser.signIn(person.chosenUserId(), "wrong-password-" + i);
        }
        visitor.page().reload();
        visitor.reads(tongue.say("5回違ったため", "was wrong 5 times")).look("office-member-waiting");
        follow(visitor, tongue.say("ロックを解除", "End the lock"));
        visitor.isAt(tongue.say("ロックを解除", "End the lock")).look("office-member-action");
        push(visitor, tongue.say("ロックを解除", "End the lock"));
        visitor.isTold(Label.REASON, tongue.say("理由を", "reason")).look("office-member-action-wrong");
        visitor.type(Label.REASON, tongue.say("電話でご依頼", "Asked by phone"));
        push(visitor, tongue.say("ロックを解除", "End the lock"));
        visitor.isAt(tongue.say("加入者の詳細", "Member"))
                .reads(tongue.say("ロックを解除しました", "The lock is ended"))
                .reads(tongue.say("ログインを止めるものはありません", "Nothing stops them"))
                .look("office-member-unlocked");
        assertThat(browser.signIn(person.chosenUserId(), Person.CHOSEN_PASSWORD).status())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @EnumSource
    void methodsAreResetAndSetUpAnew(Tongue tongue) {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var signedIn = SignedIn.browser(stage, person);
        var visitor = office.visitor(Role.CLERK, tongue);
        clock.advance(Duration.ofMinutes(6));
        visitor.open("/members");
        search(visitor, tongue, person.chosenUserId().toUpperCase(java.util.Locale.ROOT));
        follow(visitor, "旅野 " + person.number());
        follow(visitor, tongue.say("認証方法を初期化", "Reset the methods"));
        visitor.isAt(Label.STEP_UP).press(Label.PROVE_WITH_PASSKEY);
        visitor.isAt(tongue.say("認証方法を初期化", "Reset the methods"))
                .type(Label.REASON, tongue.say("スマートフォンを紛失", "Lost phone"));
        clock.advance(Duration.ofMinutes(6));
        push(visitor, tongue.say("認証方法を初期化", "Reset the methods"));
        visitor.isAt(Label.STEP_UP)
                .reads(tongue.say("入力し直す必要はありません", "need not type it again"))
                .reads(tongue.say("操作した画面", "Sent from"))
                .reads(tongue.say("スマートフォンを紛失", "Lost phone"))
                .look("office-step-up-carried")
                .press(Label.PROVE_WITH_PASSKEY);
        visitor.reads(tongue.say("登録された認証方法はありません", "No method is set up")).look("office-member-reset");
        assertThat(signedIn.get("/").status()).isEqualTo(302);
        Mailbox.shared().next(person.mailAddress());
        var again = new PlainBrowser(stage, person);
        var next = again.signIn(person.chosenUserId(), Person.CHOSEN_PASSWORD);
        assertThat(next.status()).isEqualTo(302);
        again.get(path(next));
        var proven = again.post(
                "/sign-in/email-code",
                Map.of("code", Mailbox.shared().next(person.mailAddress()).code()));
        assertThat(proven.location()).endsWith("/sign-in/passkey-set-up");
    }

    @ParameterizedTest
    @EnumSource
    void auditorLearnsWhoChangedAnAddressWhenAndWhy(Tongue tongue) {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var clerk = office.visitor(Role.CLERK, tongue);
        clerk.open("/members");
        search(clerk, tongue, person.mailAddress());
        follow(clerk, "旅野 " + person.number());
        follow(clerk, tongue.say("メールアドレスを変更", "Change the mail address"));
        var why = tongue.say("古いアドレスを解約したため", "The old address was given up");
        clerk.page().locator("#email").fill("changed" + person.number() + "@example.jp");
        clerk.type(Label.REASON, why).look("office-member-email");
        push(clerk, tongue.say("メールアドレスを変更", "Change the mail address"));
        clerk.reads("changed" + person.number() + "@example.jp");
        var told = Mailbox.shared().next("changed" + person.number() + "@example.jp");
        var confirming = new PlainBrowser(stage, person);
        var link = URI.create(told.link()).getPath();
        confirming.get(link);
        confirming.post(link, Map.of());
        var viewer = office.visitor(Role.VIEWER, tongue);
        viewer.open("/members");
        search(viewer, tongue, "changed" + person.number() + "@example.jp");
        follow(viewer, "旅野 " + person.number());
        follow(viewer, tongue.say("この方の監査ログを見る", "Audit trail of this person"));
        viewer.isAt(tongue.say("監査ログ", "Audit trail"))
                .reads(why)
                .reads(tongue.say("メールアドレスの変更の申し込み", "change"))
                .look("office-audit");
        viewer.open("/audit/verification");
        push(viewer, tongue.say("いま確かめる", "Check now"));
        viewer.isAt(tongue.say("監査ログの確認", "Check of the audit trail"));
        for (int i = 0;
                i < 150 && viewer.page().locator(".notification--success").count() == 0;
                i++) {
            viewer.page().waitForTimeout(100);
            viewer.open("/audit/verification");
        }
        viewer.reads(tongue.say("途切れはありません", "The chain is unbroken")).look("office-audit-check");
    }

    @ParameterizedTest
    @EnumSource
    void callerWithoutAWayInGetsALetterAndBeginsAnew(Tongue tongue) {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var signedIn = SignedIn.browser(stage, person);
        var visitor = office.visitor(Role.CLERK, tongue);
        clock.advance(Duration.ofMinutes(6));
        var button = tongue.say("仮ID・仮パスワードを再発行", "Re-issue the temporary ID and password");
        visitor.open("/members");
        search(visitor, tongue, person.symbol() + "-" + person.number());
        follow(visitor, "旅野 " + person.number());
        follow(visitor, button);
        visitor.isAt(Label.STEP_UP).press(Label.PROVE_WITH_PASSKEY);
        visitor.isAt(button)
                .reads(tongue.say("パスワード、認証方法、リカバリーコード", "Password, sign-in methods and recovery codes"))
                .look("office-member-reissue");
        push(visitor, button);
        visitor.isTold(Label.REASON, tongue.say("理由を", "reason")).look("office-member-reissue-wrong");
        visitor.type(Label.REASON, tongue.say("端末もメールも使えなくなったため", "Lost device and mail address"));
        push(visitor, button);
        visitor.isAt(Label.WHAT_WAS_ISSUED)
                .reads(tongue.say("1通を発行しました", "1 letter was issued"))
                .look("office-member-reissued");
        assertThat(signedIn.get("/").status()).isEqualTo(302);
        assertThat(Mailbox.shared().next(person.mailAddress()).subject()).contains(tongue.say("再発行", "再発行"));
        var letter = letter(visitor, tongue);
        var old = new PlainBrowser(stage, person).signIn(person.chosenUserId(), Person.CHOSEN_PASSWORD);
        assertThat(old.status()).isNotEqualTo(302);
        var again = new PlainBrowser(stage, person).signIn(letter.get(0), letter.get(1));
        assertThat(again.location()).contains("/sign-in/");
        visitor.open("/credentials").reads(tongue.say("1人の方", "One person"));
    }

    /** User ID and password. */
    private static List<String> letter(Visitor visitor, Tongue tongue) {
        var file = visitor.page().waitForDownload(() -> follow(visitor, tongue.say("印刷用データ（CSV）", "Print data (CSV)")));
        try {
            var fields = Files.readAllLines(file.path()).getLast().split(",", -1);
            return List.of(fields[5], fields[6]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void search(Visitor visitor, Tongue tongue, String text) {
        visitor.page().locator("#text").fill(text);
        push(visitor, tongue.say("検索する", "Search"));
        assertThat(visitor.page().locator("#text")).hasValue(text);
    }

    private static void follow(Visitor visitor, String name) {
        visitor.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void push(Visitor visitor, String name) {
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static String path(PlainBrowser.Answer answer) {
        return answer.location().replaceFirst("^https?://[^/]+", "");
    }
}
