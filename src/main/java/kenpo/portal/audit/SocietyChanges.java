package kenpo.portal.audit;

import kenpo.portal.society.SettingChanged;
import kenpo.portal.society.SocietyAdded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts into the trail what the society module, which lies below, tells of its changes. */
@Component
class SocietyChanges {
    private final AuditTrail trail;

    SocietyChanges(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(SocietyAdded added) {
        trail.record(added.society(), succeeded(AuditKind.SOCIETY_ADDED).with("name", added.name()));
    }

    @EventListener
    void on(SettingChanged changed) {
        trail.record(
                changed.society(),
                succeeded(AuditKind.SOCIETY_SETTING_CHANGED)
                        .with("key", changed.key())
                        .with("before", changed.before())
                        .with("after", changed.after()));
    }

    private static AuditEvent succeeded(AuditKind kind) {
        return AuditEvent.succeeded(kind, new AuditEvent.Actor.Operator(System.getProperty("user.name", "")), null);
    }
}
