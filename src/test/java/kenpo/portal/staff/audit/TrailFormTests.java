package kenpo.portal.staff.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.TrailQuery;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;

class TrailFormTests {
    private static final String NOBODY = new UUID(0, 0).toString();

    @Test
    void kindThatIsNoneFindsNothing() {
        assertThat(query("", "NO_SUCH_KIND").actor()).isEqualTo(NOBODY);
        assertThat(query(new UUID(0, 7).toString(), "\0").actor()).isEqualTo(NOBODY);
    }

    @Test
    void anyKindOrOneFindsWhatIsThere() {
        assertThat(query("", "")).isEqualTo(TrailQuery.EVERYTHING);
        var kind = AuditKind.AUDIT_EXPORTED;
        assertThat(query("", kind.name())).isEqualTo(new TrailQuery(null, null, kind, null, null));
    }

    @Test
    void whatIsNoIdFindsNothing() {
        assertThat(query("x", "").actor()).isEqualTo(NOBODY);
    }

    private static TrailQuery query(String actor, String kind) {
        var form = new TrailForm("", actor, kind, "", "");
        return form.query(new BeanPropertyBindingResult(form, "form"));
    }
}
