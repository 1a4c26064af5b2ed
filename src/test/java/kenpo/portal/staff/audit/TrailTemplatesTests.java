package kenpo.portal.staff.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.ChainBreak;
import kenpo.portal.audit.TrailLine;
import kenpo.portal.audit.VerificationRun;
import kenpo.portal.fixtures.RenderedPages;
import kenpo.portal.staff.Role;
import kenpo.portal.staff.web.OfficeFrame;
import kenpo.portal.staff.web.OfficeMenu;
import kenpo.portal.web.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrailTemplatesTests {
    private static final Instant NOW = Instant.parse("2026-11-22T00:12:00Z");
    private static final UUID MEMBER = new UUID(0, 2);
    private static final UUID STAFF = new UUID(0, 7);
    private static final Map<String, String> NAMES = Map.of(MEMBER.toString(), "佐藤 花子", STAFF.toString(), "田中 恵");
    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private final TrailWords words = new TrailWords(Messages.all());

    @Test
    void whoChangedThisAddressWhenAndWhyStandsInOneLine() {
        var asked = line(AuditKind.EMAIL_CHANGE_ASKED, "STAFF", STAFF.toString(), Map.of("why", "本人が変更できないため"));
        assertThat(list(Locale.JAPANESE, List.of(asked), null))
                .containsSubsequence("2026年11月22日", "9時12分", "の変更の申し込み", "職員 田中 恵", "佐藤 花子", "本人が変更できないため");
    }

    @Test
    void browserIsNamedShortlyAndItsFactsStandInARowOfTheirOwn() {
        var line = new TrailLine(
                new UUID(0, 5),
                NOW,
                AuditKind.SIGN_OUT.name(),
                "STAFF",
                STAFF.toString(),
                AuditEvent.Result.SUCCEEDED,
                MEMBER,
                "192.0.2.7",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36",
                new TreeMap<>(Map.of("why", "本人の申し出")));
        assertThat(list(Locale.JAPANESE, List.of(line), null))
                .contains("Chrome, Windows")
                .doesNotContain("AppleWebKit")
                .containsSubsequence("本人の申し出", "</tr>", "table__more", "colspan=\"5\"", "192.0.2.7");
    }

    @ParameterizedTest
    @EnumSource(AuditKind.class)
    void everyKindHasWordsInBothLanguages(AuditKind kind) {
        for (var language : LANGUAGES) {
            var said = words.line(line(kind, "JOB", "import", Map.of()), NAMES, language);
            assertThat(said.kind()).isNotBlank().isNotEqualTo(kind.name());
        }
    }

    @Test
    void kindOfALaterReleaseIsShownAsItIsStored() {
        var later = new TrailLine(
                new UUID(0, 5),
                NOW,
                "MOON_LANDED",
                "ANYONE",
                null,
                AuditEvent.Result.FAILED,
                null,
                "",
                "",
                new TreeMap<>());
        assertThat(words.line(later, NAMES, Locale.JAPANESE).kind()).isEqualTo("MOON_LANDED");
    }

    @Test
    void factsAreSaidInWordsAsFarAsTheyAreKnown() {
        var facts = Map.of("factor", "AUTHENTICATOR_APP", "odd thing", "x");
        assertThat(words.line(line(AuditKind.LOCKOUT_STARTED, "ANYONE", null, facts), NAMES, Locale.JAPANESE)
                        .facts())
                .containsExactlyInAnyOrder(new TrailPage.Fact("何を", "認証アプリ"), new TrailPage.Fact("odd thing", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{1/2}", "{", "it's {0}", "'", "{0,date", "passkey", "too many"})
    void whatPeopleTypedIsShownAsItIs(String typed) {
        var facts = Map.of("why", typed, "before", typed, "after", typed, "name", typed, "reason", typed, "odd", "{0");
        for (var language : LANGUAGES) {
            var said = words.line(line(AuditKind.ACCOUNT_RESUMED, "STAFF", STAFF.toString(), facts), NAMES, language);
            assertThat(said.reason()).isEqualTo(typed);
            assertThat(said.facts()).extracting(TrailPage.Fact::value).containsOnly(typed, "{0");
        }
    }

    @Test
    void reasonTheProgramGaveIsSaidInWords() {
        var own = line(AuditKind.SESSION_ENDED, "MEMBER", MEMBER.toString(), Map.of("why", "too many"));
        assertThat(words.line(own, NAMES, Locale.JAPANESE).reason()).isEqualTo("台数の上限");
    }

    @Test
    void listHasPagesAnEmptyStateAndNothingThatCouldBeMarkup() {
        var odd = line(AuditKind.SIGN_OUT, "MEMBER", MEMBER.toString(), Map.of("why", "<b>x</b>"));
        for (var language : LANGUAGES) {
            assertThat(list(language, List.of(odd), "123_x"))
                    .contains("older=123_x", "&lt;b&gt;x&lt;/b&gt;")
                    .doesNotContain("<b>x");
            assertThat(list(language, List.of(), null)).doesNotContain("/audit/export");
        }
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void everyBreakOfTheChainIsSaidInBothLanguages(ChainBreak found) {
        for (var language : LANGUAGES) {
            var text = words.found(found, language);
            assertThat(text).isNotBlank().doesNotContain("{");
            var run = new VerificationRun(NOW, NOW, 3, 40, Optional.of(found));
            assertThat(check(language, new VerificationPage(run, text))).contains("notification--warning");
        }
    }

    @Test
    void noBreakIsLeftOut() {
        var tested = breaks().stream().map(Object::getClass).collect(Collectors.toSet());
        for (var found : ChainBreak.class.getPermittedSubclasses()) {
            assertThat(tested.contains(found)).as(found.getSimpleName()).isTrue();
        }
    }

    @Test
    void checkSaysThatItRunsOrThatAllIsWhole() {
        for (var language : LANGUAGES) {
            var running = new VerificationRun(NOW, null, 0, 0, Optional.empty());
            assertThat(check(language, new VerificationPage(running, null))).doesNotContain("action=\"/audit");
            var whole = new VerificationRun(NOW, NOW, 3, 40, Optional.empty());
            assertThat(check(language, new VerificationPage(whole, null))).contains("notification--success");
            assertThat(check(language, new VerificationPage(null, null))).contains("action=\"/audit/verification\"");
        }
    }

    static List<ChainBreak> breaks() {
        return List.of(
                new ChainBreak.SealMissing(2),
                new ChainBreak.SealOutOfChain(2),
                new ChainBreak.KeyMissing(2, "k1"),
                new ChainBreak.SealChanged(2),
                new ChainBreak.EventMissing(2, MEMBER),
                new ChainBreak.EventChanged(2, MEMBER),
                new ChainBreak.EventRepeated(2, MEMBER),
                new ChainBreak.EventUnsealed(MEMBER));
    }

    private String list(Locale language, List<TrailLine> lines, @Nullable String older) {
        var page = new TrailPage(
                TrailForm.EMPTY,
                null,
                List.of(new TrailNames.Named(STAFF, "田中 恵")),
                List.of(new TrailPage.Kind("SIGN_OUT", "ログアウト")),
                lines.stream().map(line -> words.line(line, NAMES, language)).toList(),
                older,
                null,
                null);
        return render("list", language, Map.of("form", TrailForm.EMPTY, "page", page));
    }

    private static String check(Locale language, VerificationPage page) {
        return render("verification", language, Map.of("page", page));
    }

    private static String render(String template, Locale language, Map<String, ?> model) {
        var all = new HashMap<String, Object>(model);
        all.put("office", new OfficeFrame("田中 恵", Role.VIEWER, List.of(OfficeMenu.values())));
        return RenderedPages.render(
                "staff/audit/" + template, "audit-" + template, language, true, RenderedPages.NO_ERRORS, all);
    }

    private static TrailLine line(AuditKind kind, String actorKind, @Nullable String actor, Map<String, String> facts) {
        return new TrailLine(
                new UUID(0, 5),
                NOW,
                kind.name(),
                actorKind,
                actor,
                AuditEvent.Result.SUCCEEDED,
                MEMBER,
                "192.0.2.7",
                "Mozilla",
                new TreeMap<>(facts));
    }
}
