package kenpo.portal.staff.audit;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.TrailLine;
import kenpo.portal.web.Messages;
import org.junit.jupiter.api.Test;

/** Whatever the program writes into the trail has words in both languages: what is recorded is read out of the sources. */
class TrailVocabularyTests {
    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);
    private static final Path SOURCES = Path.of("src/main/java/kenpo/portal");
    private static final Pattern FACT = Pattern.compile("\\.with\\(\\s*\"([^\"]+)\"|Map\\.of\\(\"([^\"]+)\"");
    private static final Pattern ENUM_FACT =
            Pattern.compile("\\.with\\(\\s*\"([^\"]+)\",\\s*[^;]*?\\b\\w+(?:\\(\\))?\\.name\\(\\)");
    private static final List<Pattern> CODED = List.of(
            Pattern.compile("refused\\([^;]*?(?<!with\\()\"([a-z][A-Za-z ,]+)\"\\)"),
            Pattern.compile("-> \"([a-z][A-Za-z ,]+)\";"),
            Pattern.compile("\\? \"([a-z][A-Za-z ]+)\" : \"[a-z][A-Za-z ]+\";"),
            Pattern.compile("\\? \"[a-z][A-Za-z ]+\" : \"([a-z][A-Za-z ]+)\";"),
            Pattern.compile("\"(?:why|by|asked by|decision|site)\", \"([^\"]+)\""),
            Pattern.compile("end\\(society, id, [^;]*\"([a-z ]+)\"\\)"));

    /** Every place that records the name of an enum's constant, and the enum. */
    private static final Map<String, String> ENUMS = Map.ofEntries(
            entry("roster/imports/RosterImports extent", "kenpo.portal.roster.imports.Extent"),
            entry("staff/StaffChanges role", "kenpo.portal.staff.Role"),
            entry("staff/Invitations role", "kenpo.portal.staff.Role"),
            entry("staff/Approvals outcome", "kenpo.portal.staff.Deed$Outcome"),
            entry("staff/Approvals decision", "kenpo.portal.staff.ApprovalRows$Decision"),
            entry("staff/signin/StaffEntrance method", "kenpo.portal.staff.signin.StaffFactor"),
            entry("staff/members/MembersController state", "kenpo.portal.staff.members.MemberState"),
            entry("signin/session/SignInCompletion method", "kenpo.portal.signin.session.ProvenFactor$Kind"),
            entry("signin/flow/MethodChoice method", "kenpo.portal.society.Method"),
            entry("credential/Lockout factor", "kenpo.portal.credential.Factor"),
            entry("credential/PasswordVerdict credential", "kenpo.portal.credential.CredentialKind"),
            entry("credential/PasskeyUse ceremony", "kenpo.portal.credential.passkey.Ceremony"),
            entry("credential/EmailCodes purpose", "kenpo.portal.credential.Purpose"),
            entry("credential/MigrationCredentials confirmation", "kenpo.portal.credential.Confirmation"),
            entry("credential/OwnMethods method", "kenpo.portal.society.Method"));

    private static final List<String> NO_ENUMS =
            List.of("audit/SocietyChanges name", "staff/Approvals deed", "recovery/flow/RecoveryPost mail");

    /** Recorded in other ways, as the reason of a refusal for instance. */
    private static final List<String> MORE_ENUMS = List.of(
            "kenpo.portal.staff.Permission",
            "kenpo.portal.staff.signin.AppCheck$Why",
            "kenpo.portal.credential.passkey.RefusalReason",
            "kenpo.portal.credential.SecondFactor");

    private final TrailWords words = new TrailWords(Messages.all());

    @Test
    void everyFactHasAName() throws IOException {
        var names = new TreeSet<String>();
        recording((path, text) -> find(FACT, text, names::add));
        names.remove("why"); // stands in a column of its own
        assertThat(names).hasSizeGreaterThan(30).contains("decision", "letters", "outcome");
        has("trail.fact.", names);
    }

    @Test
    void everyEnumRecordedHasWordsForItsConstants() throws IOException, ClassNotFoundException {
        var places = new TreeSet<String>();
        recording((path, text) -> find(ENUM_FACT, text, name -> places.add(path + " " + name)));
        places.removeIf(NO_ENUMS::contains);
        assertThat(places).as("say here which enum is recorded").isSubsetOf(ENUMS.keySet());
        var values = new TreeSet<>(List.of(
                "USER_ID_REMINDER",
                "PASSWORD_RESET_CODE",
                "PASSWORD_RESET_BY_LETTER",
                "PASSWORD_RESET_BY_OFFICE",
                "ASKED",
                "ENDED",
                "true",
                "false"));
        for (var type : ENUMS.values()) {
            values.addAll(constants(type));
        }
        for (var type : MORE_ENUMS) {
            values.addAll(constants(type));
        }
        has("trail.value.", values);
    }

    @Test
    void everyDeedForTwoPersonsHasWords() throws IOException {
        var deeds = new TreeSet<String>();
        sources((path, text) -> {
            if (text.contains("implements Deed")) {
                find(Pattern.compile("return \"([A-Z_]+)\";"), text, deeds::add);
            }
        });
        assertThat(deeds).contains("RESET_METHODS", "REISSUE", "CHANGE_EMAIL", "TWO_PERSONS_OFF");
        has("trail.value.", deeds);
        has("staff.deed.", deeds);
    }

    @Test
    void everyReasonTheProgramGivesHasWords() throws IOException {
        var reasons = new TreeSet<String>();
        recording((path, text) -> CODED.forEach(form -> find(form, text, reasons::add)));
        assertThat(reasons).hasSizeGreaterThan(15).contains("not fitting", "own request", "too many", "code");
        has("trail.value.", reasons);
    }

    @Test
    void everyProgramThatActsHasAName() throws IOException {
        var jobs = new TreeSet<String>();
        sources((path, text) -> find(Pattern.compile("Actor\\.Job\\(\\s*\"([^\"]+)\""), text, jobs::add));
        assertThat(jobs).contains("letters", "approvals");
        has("trail.program.", jobs);
    }

    @Test
    void settingIsSaidAsItsPageSaysIt() {
        var changed = setting(Map.of("key", "office.two-persons", "before", "", "after", "true"));
        assertThat(words.line(changed, Map.of(), Locale.JAPANESE).facts())
                .extracting(TrailPage.Fact::value)
                .containsExactlyInAnyOrder("二人承認", "（標準：いいえ）", "はい");
        var methods = setting(Map.of("key", "methods", "before", "passkey,email-code", "after", "{1/2}"));
        assertThat(words.line(methods, Map.of(), Locale.ENGLISH).facts())
                .extracting(TrailPage.Fact::value)
                .contains("{1/2}")
                .noneMatch("passkey,email-code"::equals);
    }

    private static TrailLine setting(Map<String, String> facts) {
        return new TrailLine(
                new java.util.UUID(0, 5),
                java.time.Instant.EPOCH,
                AuditKind.SOCIETY_SETTING_CHANGED.name(),
                "OPERATOR",
                "x",
                AuditEvent.Result.SUCCEEDED,
                null,
                "",
                "",
                new java.util.TreeMap<>(facts));
    }

    private static void has(String prefix, Iterable<String> values) {
        for (var language : LANGUAGES) {
            assertThat(values)
                    .as(language.toString())
                    .allSatisfy(value -> assertThat(
                                    Messages.all().getMessage(prefix + TrailFacts.part(value), null, null, language))
                            .as(prefix + TrailFacts.part(value))
                            .isNotBlank());
        }
    }

    private static List<String> constants(String type) throws ClassNotFoundException {
        return Arrays.stream(Class.forName(type).getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static void find(Pattern form, String text, Consumer<String> found) {
        form.matcher(text)
                .results()
                .forEach(match -> found.accept(
                        match.groupCount() > 1 && match.group(1) == null ? match.group(2) : match.group(1)));
    }

    private interface Source {
        void read(String path, String text);
    }

    /** The files that write into the trail. */
    private static void recording(Source source) throws IOException {
        sources((path, text) -> {
            if (text.contains("AuditEvent")) {
                source.read(path, text);
            }
        });
    }

    private static void sources(Source source) throws IOException {
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var path =
                        SOURCES.relativize(file).toString().replace('\\', '/').replace(".java", "");
                if (!path.startsWith("demo/") && !path.startsWith("staff/audit/") && !path.equals("audit/AuditEvent")) {
                    source.read(path, Files.readString(file));
                }
            }
        }
    }
}
