package kenpo.portal.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One security-relevant event. The subject is the account or other row concerned; the facts are few, short and never
 * secret: no password, code, token, birth date, card number or mail address.
 */
public record AuditEvent(
        AuditKind kind,
        Actor actor,
        Result result,
        @Nullable UUID subject,
        Map<String, String> facts) {
    /** Who acted. */
    public sealed interface Actor {
        record Member(UUID account) implements Actor {}

        /** Of the society's back office: the id alone, never the name. */
        record Staff(UUID staff) implements Actor {}

        /** Somebody not (yet) known: before a right password. */
        record Anyone() implements Actor {}

        record Operator(String name) implements Actor {}

        record Job(String name) implements Actor {}
    }

    public enum Result {
        SUCCEEDED,
        REFUSED,
        FAILED
    }

    public AuditEvent {
        facts = Map.copyOf(facts);
    }

    public static AuditEvent succeeded(AuditKind kind, Actor actor, @Nullable UUID subject) {
        return new AuditEvent(kind, actor, Result.SUCCEEDED, subject, Map.of());
    }

    public static AuditEvent refused(AuditKind kind, Actor actor, @Nullable UUID subject, String reason) {
        return new AuditEvent(kind, actor, Result.REFUSED, subject, Map.of("reason", reason));
    }

    public AuditEvent with(String fact, String value) {
        var all = new java.util.HashMap<>(facts);
        all.put(fact, value);
        return new AuditEvent(kind, actor, result, subject, all);
    }
}
