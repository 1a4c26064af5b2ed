package kenpo.portal.staff.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.FirstSignIn;
import kenpo.portal.credential.AuthenticatorApp;
import kenpo.portal.credential.AuthenticatorAppId;
import kenpo.portal.credential.OwnMethod;
import kenpo.portal.credential.ReissueObstacle;
import kenpo.portal.fixtures.RenderedPages;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.roster.Member;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.Method;
import kenpo.portal.society.SocietyId;
import kenpo.portal.staff.Role;
import kenpo.portal.staff.web.OfficeFrame;
import kenpo.portal.staff.web.OfficeMenu;
import kenpo.portal.web.FormErrors;
import kenpo.portal.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MembersTemplatesTests {
    private static final Instant NOW = Instant.parse("2026-11-22T00:12:00Z");
    private static final MemberId ID = new MemberId(new UUID(0, 3));
    private static final SocietyId SOCIETY = new SocietyId(new UUID(0, 1));
    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    @Test
    void listShowsWhoWasFoundAndHowToNarrowDown() {
        var found = new FoundPage(List.of(found(MemberState.LOCKED), found(null)), 1, 1000, true);
        for (var language : LANGUAGES) {
            var html = render(
                    "list",
                    "members",
                    language,
                    Map.of("form", new MembersForm("佐藤", "LOCKED"), "page", new MembersPage(found, "sealed", true)));
            assertThat(html)
                    .contains("/members/" + ID.value(), "value=\"LOCKED\" selected", "search=sealed&amp;page=2")
                    .contains("1,000");
        }
    }

    @Test
    void emptyListSaysWhatToDo() {
        var nobody = new FoundPage(List.of(), 1, 0, false);
        var html = render(
                "list",
                "members-none",
                Locale.JAPANESE,
                Map.of("form", new MembersForm("x", ""), "page", new MembersPage(nobody, "sealed", true)));
        assertThat(html).contains("条件に合う加入者はいません", "文字を減らすか").doesNotContain("/members/export");
    }

    @ParameterizedTest
    @MethodSource("kenpo.portal.staff.members.DiagnosisTests#everySituation")
    void telephoneCardComesFirstInEverySituation(Situation situation) {
        for (var language : LANGUAGES) {
            var html = member(situation, language, true);
            var card = html.indexOf("class=\"card call\"");
            assertThat(card).isPositive().isLessThan(html.indexOf("id=\"account\""));
            assertThat(html).contains("/members/" + ID.value() + "/suspend");
        }
    }

    @Test
    void readerWhoMayNotActSeesNoActions() {
        var html = member(new Situation.NothingStops(NOW), Locale.JAPANESE, false);
        assertThat(html).doesNotContain("/suspend", "/audit?person");
    }

    @Test
    void actionThatDoesNotFitSaysWhyAndCannotBePressed() {
        var html = member(new Situation.NothingStops(NOW), Locale.JAPANESE, true);
        assertThat(html).contains("待ち時間はありません").doesNotContain("/members/" + ID.value() + "/unlock\"");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REISSUE")
    void everyActionSaysWhatItDoesAndAsksForAReason(OfficeAction action) {
        for (var language : LANGUAGES) {
            var html = render(
                    "action",
                    "member-" + action.key(),
                    language,
                    Map.of(
                            "form",
                            ActionForm.EMPTY,
                            "page",
                            new ActionPage(ID, "佐藤 花子", "サトウ ハナコ", action, true, true)));
            assertThat(html).contains("name=\"reason\"", "/members/" + ID.value() + "/" + action.key());
            assertThat(html.contains("name=\"email\"")).isEqualTo(action == OfficeAction.CHANGE_EMAIL);
        }
    }

    @Test
    void resetWarnsWhereMailsDoNotArrive() {
        for (var language : LANGUAGES) {
            var warning = Messages.all().getMessage("members.action.unreachable", null, language);
            assertThat(reset(language, true)).contains(warning);
            assertThat(reset(language, false)).doesNotContain(warning);
        }
    }

    private static String reset(Locale language, boolean unreachable) {
        var page = new ActionPage(ID, "佐藤 花子", "サトウ ハナコ", OfficeAction.RESET_METHODS, unreachable, false);
        return render("action", "member-reset", language, Map.of("form", ActionForm.EMPTY, "page", page))
                .replaceAll("</?span[^>]*>", "");
    }

    @Test
    void actionsStandBeforeTheHistory() {
        assertThat(member(new Situation.NothingStops(NOW), Locale.JAPANESE, true))
                .containsSubsequence("id=\"act\"", "id=\"history\"");
    }

    @Test
    void reissueSaysWhatItEndsAndForWhomItIs() {
        var ends = List.of("members.reissue.ends.letter", "members.reissue.ends.email");
        for (var language : LANGUAGES) {
            var html = reissue(language, new ReissuePage(person(), null, ends, true));
            assertThat(html)
                    .contains("name=\"reason\"", "name=\"batch\" value=\"" + ID.value() + "\"", "佐藤 花子")
                    .contains(Messages.all().getMessage("members.reissue.ends.email", null, language))
                    .contains(Messages.all().getMessage("members.action.two-persons", null, language));
        }
    }

    @Test
    void whoGetsNoLetterIsSaidInsteadOfAForm() {
        for (var obstacle : ReissueObstacle.values()) {
            var key = "members.obstacle."
                    + obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-');
            for (var language : LANGUAGES) {
                var html = reissue(language, new ReissuePage(person(), key, List.of(), false));
                assertThat(html)
                        .contains(Messages.all().getMessage(key, null, language))
                        .doesNotContain("name=\"reason\"");
            }
        }
    }

    private static String reissue(Locale language, ReissuePage page) {
        return render(
                        "reissue",
                        "member-reissue" + (page.obstacle() == null ? "" : "-not"),
                        language,
                        Map.of("form", new ReissueForm(ID.value().toString(), ""), "page", page))
                .replaceAll("</?span[^>]*>", "");
    }

    @Test
    void refusalStandsFirst() {
        var model = Map.of(
                "form", ActionForm.EMPTY, "page", new ActionPage(ID, "佐藤", "サトウ", OfficeAction.UNLOCK, false, false));
        var html = RenderedPages.render(
                "staff/members/action",
                "member-refused",
                Locale.JAPANESE,
                true,
                new FormErrors(List.of(new FormErrors.Entry("", "いまの状態では、この操作はできません。"))),
                withOffice(model));
        assertThat(html).containsSubsequence("error-summary", "いまの状態では", "<h1");
    }

    private static String member(Situation situation, Locale language, boolean mayAct) {
        var card = new PhoneWording(Messages.all()).of(situation, language);
        var actions = Arrays.stream(OfficeAction.values())
                .map(action -> new ActionLine(
                        action,
                        action == OfficeAction.UNLOCK ? "members.obstacle.not-waiting" : null,
                        card.helps().filter(action::equals).isPresent()))
                .toList();
        var history = new MemberPage.History(
                List.of(
                        new MemberPage.Event(
                                NOW, "audit.kind.sign-in-completed", true, false, "Edge, Windows", "192.0.2.0"),
                        new MemberPage.Event(NOW, "audit.kind.methods-reset", true, true, "", "")),
                1,
                41);
        return render(
                "member",
                "member-" + situation.getClass().getSimpleName(),
                language,
                Map.of(
                        "page",
                        new MemberPage(
                                person(),
                                "さくら精機 東京本社",
                                account(),
                                NOW,
                                "hanako2026",
                                MemberState.IN_USE,
                                card,
                                Words.of("members.mail.ACCEPTED", "2026年11月22日（日）9:12"),
                                "hana@example.org",
                                List.of(
                                        new OwnMethod.OfApp(new AuthenticatorApp(
                                                new AuthenticatorAppId(new UUID(0, 9)), "電話", NOW, NOW)),
                                        new OwnMethod.OfMailedCode("h•••••@example.com")),
                                8,
                                List.of(new MemberPage.Browser("Edge, Windows", "192.0.2.0", NOW, NOW)),
                                List.of(new MemberPage.Kept("Safari, iPhone", "", NOW, NOW)),
                                List.of(
                                        found(MemberState.IN_USE),
                                        new FoundMember(
                                                new MemberId(new UUID(0, 4)),
                                                card(),
                                                Member.Kind.DEPENDENT,
                                                "子",
                                                "佐藤 一",
                                                "サトウ ハジメ",
                                                LocalDate.of(2020, 4, 1),
                                                null,
                                                null,
                                                "",
                                                null,
                                                null)),
                                history,
                                mayAct ? actions : null,
                                mayAct,
                                mayAct ? List.of("change-email", "reset-methods", "reissue") : List.of(),
                                new MemberPage.Done(OfficeAction.CHANGE_EMAIL, false))));
    }

    private static String render(String template, String name, Locale language, Map<String, ?> model) {
        return RenderedPages.render(
                "staff/members/" + template, name, language, true, RenderedPages.NO_ERRORS, withOffice(model));
    }

    private static Map<String, Object> withOffice(Map<String, ?> model) {
        var all = new HashMap<String, Object>(model);
        all.put("office", new OfficeFrame("田中 恵", Role.CLERK, List.of(OfficeMenu.values())));
        return all;
    }

    private static FoundMember found(@org.jspecify.annotations.Nullable MemberState state) {
        return new FoundMember(
                ID,
                card(),
                Member.Kind.INSURED_PERSON,
                null,
                "佐藤 花子",
                "サトウ ハナコ",
                LocalDate.of(2020, 4, 1),
                null,
                "0120",
                "さくら精機",
                state,
                NOW);
    }

    private static CardNumber card() {
        return new CardNumber("1023", "004512", "00");
    }

    private static Member person() {
        return new Member(
                ID,
                SOCIETY,
                card(),
                Member.Kind.INSURED_PERSON,
                null,
                "佐藤 花子",
                "サトウ ハナコ",
                LocalDate.of(1980, 1, 1),
                LocalDate.of(2020, 4, 1),
                null,
                "0120",
                null,
                null,
                null,
                null,
                null);
    }

    private static Account account() {
        var done = FirstSignIn.NOT_BEGUN
                .identityConfirmed(NOW)
                .emailProposed(new EmailAddress("hana@example.com"))
                .emailConfirmed(NOW)
                .methodChosen(Method.EMAIL_CODE)
                .completed(NOW);
        return new Account(
                SOCIETY,
                new AccountId(new UUID(0, 2)),
                ID,
                Locale.JAPANESE,
                done,
                NOW,
                new Account.Restriction(null, null, null),
                null,
                NOW,
                NOW);
    }
}
