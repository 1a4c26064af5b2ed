package kenpo.portal.settings.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.audit.MemberHistory;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Whatever is recorded of an account, its holder can read; what is not said is not said for a reason. */
@DatabaseTest
class HistoryWordsTests {
    private static final SocietyId SOCIETY = TestSocieties.sakura().id();

    /** Of an account, and not said. */
    private static final Map<AuditKind, String> TECHNICAL = Map.ofEntries(
            entry(AuditKind.SIGN_IN_STEP_OUT_OF_ORDER, "a second tab or the back button; nothing came of it"),
            entry(AuditKind.FORM_TOKEN_REFUSED, "a form that was too old or not the portal's; nothing came of it"),
            entry(AuditKind.SESSION_FROM_OTHER_SOCIETY, "a cookie of another society; opened nothing"),
            entry(AuditKind.SOURCE_LIMIT_REACHED, "of a network and all its users, not of one account"));

    @Autowired
    private AuditTrail trail;

    @Autowired
    private MemberHistory history;

    @Autowired
    private HistoryWords words;

    @Autowired
    private MessageSource messages;

    @ParameterizedTest
    @EnumSource
    void everyKindIsSaidInBothLanguagesOrLeftOutForAReason(AuditKind kind) {
        var account = UUID.randomUUID();
        trail.record(SOCIETY, AuditEvent.succeeded(kind, new AuditEvent.Actor.Anyone(), account));

        var told = history.of(SOCIETY, account, 0, 10);
        if (TECHNICAL.containsKey(kind)) {
            assertThat(told).isEmpty();
            return;
        }
        assertThat(told).hasSize(1);
        var key = words.of(told.getFirst(), Locale.JAPANESE).kind();
        assertThat(messages.getMessage(key, null, Locale.JAPANESE))
                .matches("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー・、ID]{2,40}");
        assertThat(messages.getMessage(key, null, Locale.ENGLISH)).matches("[A-Z][A-Za-z ,-]*[a-z]{2}[A-Za-z ,-]*");
    }
}
