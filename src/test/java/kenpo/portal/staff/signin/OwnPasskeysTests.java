package kenpo.portal.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kenpo.portal.credential.FactorName;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.credential.RelyingParty;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.SoftAuthenticator;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.key.Sha256;
import kenpo.portal.society.HostName;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Role;
import kenpo.portal.staff.StaffMembers;
import kenpo.portal.staff.TestStaff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class OwnPasskeysTests {
    private static final Society SAKURA = TestSocieties.sakura();
    private static final RelyingParty PARTY =
            new RelyingParty(HostName.of("office.sakura.localhost"), "https://office.sakura.localhost");
    private static final FlowKey FLOW = new FlowKey(Sha256.of("session"));
    private static final FactorName NAME = new FactorName("会社のパソコン");

    @Autowired
    private BeanFactory portal;

    @Autowired
    private OwnPasskeys own;

    @Autowired
    private StaffPasskeys passkeys;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void ownerIsToldByMailOfAPasskeyAddedOrRemoved() {
        var clerk = TestStaff.join(portal, SAKURA, TestStaff.person("clerk", Role.CLERK));
        var owner = TestStaff.signedIn(portal, SAKURA, clerk);
        var member = portal.getBean(StaffMembers.class).find(SAKURA.id(), clerk).orElseThrow();
        jdbc.sql("delete from mail").update();
        for (int i = 0; i < 2; i++) {
            var options = passkeys.registrationOptions(SAKURA, member, FLOW, PARTY);
            assertThat(own.add(owner, FLOW, PARTY, new SoftAuthenticator().create(options, PARTY.origin()), NAME))
                    .isTrue();
        }
        assertThat(own.add(owner, FLOW, PARTY, "{}", NAME)).isFalse();
        assertThat(mails()).containsExactly("STAFF_PASSKEY_ADDED", "STAFF_PASSKEY_ADDED");
        var ids = passkeys.of(SAKURA.id(), clerk);
        assertThat(own.remove(owner, ids.getFirst().id())).isTrue();
        assertThat(own.remove(owner, ids.getLast().id())).isFalse();
        assertThat(mails()).hasSize(3).contains("STAFF_PASSKEY_REMOVED");
    }

    private List<@Nullable String> mails() {
        return jdbc.sql("select kind from mail").query(String.class).list();
    }
}
