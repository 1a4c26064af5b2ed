package kenpo.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditKindTests {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @ParameterizedTest
    @EnumSource(AuditKind.class)
    void everyKindHasAPhraseInBothLanguages(AuditKind kind) {
        var key = "audit.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');

        assertThat(phrases(Locale.JAPANESE).getString(key)).isNotBlank();
        assertThat(phrases(Locale.ENGLISH).getString(key))
                .isNotBlank()
                .isNotEqualTo(phrases(Locale.JAPANESE).getString(key));
    }

    private static ResourceBundle phrases(Locale language) {
        return ResourceBundle.getBundle("messages/audit", language, NO_FALLBACK);
    }
}
