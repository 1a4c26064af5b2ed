package kenpo.portal.staff.society;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Societies;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Approvals;
import kenpo.portal.staff.Role;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.TestStaff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.LinkedMultiValueMap;

@DatabaseTest
class TwoPersonsOffTests {
    @Autowired
    private BeanFactory portal;

    @Autowired
    private Societies societies;

    @Autowired
    private SettingsDesk desk;

    @Autowired
    private Approvals approvals;

    @Test
    void nobodySwitchesTheRuleOffAlone() {
        var id = TestSocieties.sakura().id();
        societies.set(id, Map.of("office.two-persons", "true"));
        var society = societies.require(id);
        assertThat(switchOff(society, administrator(society, "first"))).isEqualTo("redirect:/approvals?result=asked");
        assertThat(societies.require(id).settings().office().twoPersons()).isTrue();

        var second = administrator(society, "second");
        var waiting = approvals.waiting(society, second).getFirst();
        assertThat(approvals.approve(society, second, waiting.id())).isEqualTo(Approvals.Approved.DONE);
        assertThat(societies.require(id).settings().office().twoPersons()).isFalse();
    }

    private String switchOff(Society society, SignedInStaff by) {
        var typed = new LinkedMultiValueMap<>(Map.of(
                "office.two-persons", java.util.List.of("false"),
                "seen:office.two-persons", java.util.List.of("true"),
                "reason", java.util.List.of("人数が足りないため")));
        return CurrentSociety.call(society, () -> desk.change(by, SettingGroup.OFFICE, typed, new ExtendedModelMap()));
    }

    private SignedInStaff administrator(Society society, String word) {
        var staff = TestStaff.join(portal, society, TestStaff.person(word, Role.ADMINISTRATOR));
        return TestStaff.signedIn(portal, society, staff);
    }
}
