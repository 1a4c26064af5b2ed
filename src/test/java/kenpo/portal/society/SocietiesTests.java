package kenpo.portal.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.operator.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SocietiesTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();

    private static final SettingAuthor CLERK = new SettingAuthor(new java.util.UUID(7, 7), "電話番号が変わるため");

    @Autowired
    Societies societies;

    @Autowired
    JdbcClient db;

    @Test
    void everyHostLeadsToItsSocietyAndNoOther() {
        assertThat(societies.byHost(new HostName("sakura.localhost")).map(Society::id))
                .contains(SAKURA);
        assertThat(societies.byHost(new HostName("localhost")).map(Society::id)).contains(SAKURA);
        assertThat(societies.byHost(new HostName("momiji.localhost")).map(Society::id))
                .contains(TestSocieties.momiji().id());
        assertThat(societies.byHost(new HostName("other.localhost"))).isEmpty();
    }

    @Test
    void settingIsReadBackAndTakenBack() {
        societies.set(SAKURA, Map.of("session.idle-minutes", "20", "contact.phone", "03-5555-0100"));
        assertThat(societies.require(SAKURA).settings().session().idle()).isEqualTo(Duration.ofMinutes(20));
        assertThat(societies.require(SAKURA).settings().contact().phone()).isEqualTo("03-5555-0100");

        societies.set(SAKURA, Map.of("session.idle-minutes", ""));
        assertThat(societies.require(SAKURA).settings().session().idle()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void changeIsInTheTrailWithOldAndNewValue() {
        societies.set(SAKURA, Map.of("session.idle-minutes", "20"));
        societies.set(SAKURA, Map.of("session.idle-minutes", "25"));

        assertThat(db.sql("select facts::text from audit_event where kind = 'SOCIETY_SETTING_CHANGED' order by 1")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .anySatisfy(facts -> assertThat(facts).contains("session.idle-minutes", "\"20\"", "\"25\""));
    }

    @Test
    void nameAndHostsChange() {
        societies.set(SAKURA, Map.of("name", "新さくら健康保険組合", "hosts", "new.localhost, sakura.localhost"));

        var society = societies.require(SAKURA);
        assertThat(society.name()).isEqualTo("新さくら健康保険組合");
        assertThat(society.canonicalHost()).isEqualTo(new HostName("new.localhost"));
        assertThat(societies.byHost(new HostName("localhost"))).isEmpty();
    }

    @Test
    void allOrNothingIsChanged() {
        var values = new LinkedHashMap<String, String>();
        values.put("name", "");
        values.put("session.idle-minutes", "20");

        assertThatThrownBy(() -> societies.set(SAKURA, values)).isInstanceOf(Refusal.class);
    }

    @Test
    void hostThatCouldBeABackOfficeIsRefused() {
        for (var host : List.of("office.example.jp", "sakura.localhost,office.sakura.localhost")) {
            assertThatThrownBy(() -> societies.set(SAKURA, Map.of("hosts", host)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("office.");
        }
    }

    @Test
    void hostOfAnotherSocietyIsRefused() {
        assertThatThrownBy(() -> societies.set(SAKURA, Map.of("hosts", "momiji.localhost")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("momiji.localhost");
    }

    @Test
    void societyIsNotOpenedUnderTheHostOfAnother() {
        assertThatThrownBy(() -> societies.add(
                        "もう一つ",
                        "Another",
                        new InsurerNumber("06139992"),
                        List.of(new HostName("another.localhost"), new HostName("localhost")),
                        Map.of()))
                .isInstanceOf(Refusal.class);
        assertThat(societies.byHost(new HostName("another.localhost"))).isEmpty();
    }

    @Test
    void changeOfWhatSomebodyElseHasChangedIsToldAndChangesNothing() {
        var seen = Map.of("session.idle-minutes", "", "contact.phone", "");
        societies.set(SAKURA, Map.of("contact.phone", "03-5555-0100"));

        assertThat(societies.set(SAKURA, seen, Map.of("session.idle-minutes", "20", "contact.phone", "03-1"), CLERK))
                .isEqualTo(Map.of("contact.phone", "03-5555-0100"));
        assertThat(societies.kept(SAKURA)).doesNotContainKey("session.idle-minutes");
    }

    @Test
    void changesOfDifferentSettingsAreBothKept() {
        societies.set(SAKURA, Map.of("contact.phone", "03-5555-0100"));

        assertThat(societies.set(
                        SAKURA, Map.of("session.idle-minutes", ""), Map.of("session.idle-minutes", "20"), CLERK))
                .isEmpty();
        assertThat(societies.kept(SAKURA))
                .containsEntry("session.idle-minutes", "20")
                .containsEntry("contact.phone", "03-5555-0100")
                .containsEntry("name", "さくら健康保険組合");
    }

    @Test
    void everySettingIsListedAndSaysWhatItAllows() {
        assertThat(Setting.all())
                .extracting(Setting::key)
                .doesNotHaveDuplicates()
                .contains("name", "session.hours");
        var today = java.time.LocalDate.of(2026, 11, 23);
        assertThat(Setting.all().getFirst().allowed("", today)).isEmpty();
        assertThat(Setting.of("session.hours").allowed("", today)).contains("");
        assertThat(Setting.of("session.hours").allowed("25", today)).isEmpty();
    }
}
