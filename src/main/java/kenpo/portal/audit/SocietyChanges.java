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
        trail.record(
                added.society(),
                AuditEvent.succeeded(AuditKind.SOCIETY_ADDED, operator(), null).with("name", added.name()));
    }

    @EventListener
    void on(SettingChanged changed) {
        var author = changed.author();
        var event = AuditEvent.succeeded(
                        AuditKind.SOCIETY_SETTING_CHANGED,
                        author == null ? operator() : new AuditEvent.Actor.Staff(author.staff()),
                        null)
                .with("key", changed.key())
                .with("before", changed.before())
                .with("after", changed.after());
        trail.record(
                changed.society(),
                author == null || author.reason().isEmpty() ? event : event.with("why", author.reason()));
    }

    private static AuditEvent.Actor operator() {
        return new AuditEvent.Actor.Operator(System.getProperty("user.name", ""));
    }
}
