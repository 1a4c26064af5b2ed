package kenpo.portal.staff.society;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kenpo.portal.credential.MethodUse;
import kenpo.portal.fixtures.RenderedPages;
import kenpo.portal.society.Accent;
import kenpo.portal.society.Method;
import kenpo.portal.society.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.validation.ObjectError;

class SettingGroupTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void everySettingIsInOneGroupAndEveryGroupHasAPage() {
        var grouped = Stream.of(SettingGroup.values())
                .flatMap(group -> group.settings().stream())
                .map(Setting::key)
                .toList();
        var all = Stream.concat(grouped.stream(), Stream.of("looks.logo"));
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        Setting.all().stream().map(Setting::key).toList());
        assertThat(Stream.of(SettingGroup.values()))
                .allMatch(group -> group.path()
                        .matches(
                                group.changesAccess()
                                        ? AccessSettingsController.GROUPS
                                        : PlainSettingsController.GROUPS));
    }

    @Test
    void onlyWhatWasChangedIsSet() {
        var errors = errors();
        var typed = typed(
                SettingGroup.SESSION,
                Map.of(
                        "session.idle-minutes", "20",
                        "seen:session.idle-minutes", "",
                        "session.hours", "12",
                        "session.at-a-time", "3",
                        "seen:session.at-a-time", "3",
                        "remember.days", "14",
                        "seen:remember.days", "7"));

        var changes = typed.changes(TODAY, errors).orElseThrow();

        assertThat(changes).isEqualTo(Map.of("session.idle-minutes", "20", "remember.days", ""));
        assertThat(typed.seen(changes)).isEqualTo(Map.of("session.idle-minutes", "", "remember.days", "7"));
    }

    @Test
    void whatIsNotAllowedIsSaidAtItsField() {
        var errors = errors();
        var typed = typed(SettingGroup.SESSION, Map.of("session.idle-minutes", "90", "session.hours", "x"));

        assertThat(typed.changes(TODAY, errors)).isEmpty();
        assertThat(errors.getFieldErrors())
                .extracting(each -> each.getField())
                .containsExactlyInAnyOrder("session.idle-minutes", "session.hours");
        assertThat(errors.getAllErrors()).extracting(ObjectError::getCode).containsOnly("staffsociety.error.number");
    }

    @Test
    void linesAndTicksAreKeptAsEntries() {
        var lists = typed(SettingGroup.WAY_BACK, Map.of("recovery.employer-domains", "a.co.jp\r\n\r\nb.co.jp, c.jp"));
        assertThat(lists.changes(TODAY, errors()).orElseThrow())
                .containsEntry("recovery.employer-domains", "a.co.jp,b.co.jp,c.jp");
        var form = new LinkedMultiValueMap<String, String>();
        form.put("methods", List.of("passkey", "email-code"));
        assertThat(new TypedSettings(SettingGroup.METHODS, form)
                        .changes(TODAY, errors())
                        .orElseThrow())
                .containsEntry("methods", "passkey,email-code");
    }

    @Test
    void noMethodAtAllIsRefused() {
        var errors = errors();
        assertThat(typed(SettingGroup.METHODS, Map.of()).changes(TODAY, errors)).isEmpty();
        assertThat(errors.getAllErrors())
                .extracting(ObjectError::getCode)
                .containsExactly("staffsociety.error.methods");
        assertThat(typed(SettingGroup.METHODS, Map.of("methods", ", ")).changes(TODAY, errors()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyGroupHasItsWordsInBothLanguages(SettingGroup group) {
        for (var language : List.of("ja", "en")) {
            var fields = TypedSettings.kept(group, Map.of("name", "さくら", "english-name", "Sakura"));
            var page = new SettingsPage(
                    group,
                    fields,
                    "",
                    group == SettingGroup.METHODS ? List.of(new MethodUse(Method.EMAIL_CODE, 12, 3)) : List.of(),
                    group == SettingGroup.LOOKS ? Accent.parse("#94305f").orElseThrow() : null,
                    null,
                    group == SettingGroup.NAMES ? List.of("sakura.localhost") : List.of(),
                    true);
            var html = render("group", language, "-" + group.path(), page);
            assertThat(html).contains(group.changesAccess() ? "name=\"reason\"" : "name=\"seen:");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void indexShowsWhatHolds(String language) {
        var sections = Stream.of(SettingGroup.values())
                .map(group -> new SettingsIndexPage.Section(group, TypedSettings.kept(group, Map.of("name", "さくら"))))
                .toList();
        assertThat(render("index", language, "", new SettingsIndexPage(sections, true)))
                .contains("/settings/session", language.equals("ja") ? "30分" : "30 minutes");
        assertThat(render("index", language, "-read-only", new SettingsIndexPage(sections, false)))
                .doesNotContain("href=\"/settings/session");
    }

    @Test
    void colourIsJudgedAndShownWhateverItIs() {
        assertThat(Accent.parse("#94305f").orElseThrow().isReadable()).isTrue();
        var pale = Accent.parse("#ffd43d").orElseThrow();
        assertThat(pale.isReadable()).isFalse();
        assertThat(pale.contrastWithWhite()).isEqualTo("1.4");
        assertThat(pale.css(".look")).contains(".look {").doesNotContain(":root");
        assertThat(Accent.parse("red;}")).isEmpty();
    }

    private static TypedSettings typed(SettingGroup group, Map<String, String> typed) {
        var form = new LinkedMultiValueMap<String, String>();
        typed.forEach(form::add);
        group.settings().stream()
                .map(Setting::key)
                .filter(key -> !key.equals("methods"))
                .forEach(key -> form.addIfAbsent(key, typed.getOrDefault("seen:" + key, "")));
        return new TypedSettings(group, form);
    }

    private static BindingResult errors() {
        return new MapBindingResult(Map.of(), "form");
    }

    private static String render(String template, String language, String state, Object page) {
        return RenderedPages.render(
                "staff/society/" + template,
                "office-settings-" + template + state,
                Locale.of(language),
                true,
                RenderedPages.NO_ERRORS,
                Map.of("page", page));
    }
}
