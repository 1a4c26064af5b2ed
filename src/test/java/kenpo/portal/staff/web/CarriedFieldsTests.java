package kenpo.portal.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.key.KeyRing;
import kenpo.portal.society.SocietyId;
import kenpo.portal.staff.Role;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@DatabaseTest
class CarriedFieldsTests {
    private static final Instant NOW = Instant.parse("2026-11-28T01:00:00Z");
    private static final String PATH = "/credentials/begin";

    private final SignedInStaff staff = staff(UUID.randomUUID());

    private CarriedFields carried;

    @BeforeEach
    void withTheKeysOfTheServer(@Autowired KeyRing keys) {
        carried = new CarriedFields(keys, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void repeatedEmptyAndLongFieldsComeBackAsTheyWere() {
        var sent = request(Map.of(
                "member", new String[] {"1", "2", "2"}, "reason", new String[] {""}, "text", new String[] {"a\r\nb"}));
        var sealed = carried.sealed(staff, PATH, PostedFields.of(sent));
        var again = request(sealed);
        again.setParameter("text", "a\nb");
        assertThat(carried.opened(staff, PATH, again).fields())
                .extracting(PostedFields.Field::name)
                .containsExactlyInAnyOrder("member", "member", "member", "reason", "text", CarriedFields.SEAL);
    }

    @Test
    void onlyTheSameFieldsOfTheSamePersonAtTheSamePathAreOpened() {
        var sealed = carried.sealed(staff, PATH, PostedFields.of(request(Map.of("a", new String[] {"bc", "d"}))));
        assertThat(carried.opened(staff, PATH, request(sealed)).isNone()).isFalse();
        assertThat(carried.opened(staff(UUID.randomUUID()), PATH, request(sealed))
                        .isNone())
                .isTrue();
        assertThat(carried.opened(staff, "/staff/invite", request(sealed)).isNone())
                .isTrue();
        for (var other : List.of(List.of("b", "cd"), List.of("bc"), List.of("d", "bc"), List.of("bc", "d", ""))) {
            var changed = request(sealed);
            changed.setParameter("a", other.toArray(String[]::new));
            assertThat(carried.opened(staff, PATH, changed).isNone())
                    .as(other.toString())
                    .isTrue();
        }
        var elsewhere =
                new SignedInStaff(new SocietyId(UUID.randomUUID()), staff.id(), "", Role.CLERK, Instant.EPOCH, NOW);
        assertThat(carried.opened(elsewhere, PATH, request(sealed)).isNone()).isTrue();
    }

    private static MockHttpServletRequest request(Map<String, String[]> parameters) {
        var request = new MockHttpServletRequest("POST", PATH);
        parameters.forEach(request::setParameter);
        return request;
    }

    private static MockHttpServletRequest request(PostedFields fields) {
        var request = new MockHttpServletRequest("POST", "/step-up/passkey");
        request.setParameter("_csrf", "another");
        fields.fields().forEach(field -> request.addParameter(field.name(), field.value()));
        return request;
    }

    private static SignedInStaff staff(UUID id) {
        return new SignedInStaff(
                new SocietyId(new UUID(0, 1)), new StaffId(id), "", Role.ADMINISTRATOR, Instant.EPOCH, NOW);
    }
}
