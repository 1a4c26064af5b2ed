package kenpo.portal.staff.members;

import java.util.Locale;
import kenpo.portal.audit.AuditKind;

/** The keys of what the trail's events are called. */
final class AuditWords {
    private AuditWords() {}

    static String kind(AuditKind kind) {
        return "audit.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
