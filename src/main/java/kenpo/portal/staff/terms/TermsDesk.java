package kenpo.portal.staff.terms;

import java.time.LocalDate;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.staff.Reason;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.terms.TermsCheck;
import kenpo.portal.terms.TermsVersions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff does with the terms, each deed with its entry in the audit trail. */
@Component
@Transactional
class TermsDesk {
    private final TermsVersions versions;
    private final AuditTrail audit;

    TermsDesk(TermsVersions versions, AuditTrail audit) {
        this.versions = versions;
        this.audit = audit;
    }

    TermsCheck publish(SignedInStaff by, TermsForm form, LocalDate from, Reason reason) {
        var english = form.english().isEmpty() ? null : form.english();
        var check = versions.publish(
                by.society(),
                form.lastSeen(),
                form.japanese(),
                english,
                from,
                by.id().value());
        if (check instanceof TermsCheck.Published(var version)) {
            audit.record(
                    by.society(),
                    event(by, AuditKind.TERMS_PUBLISHED, version.version(), from.toString())
                            .with("why", reason.text()));
        }
        return check;
    }

    /** False when it has begun, was accepted, or is taken back already. */
    boolean withdraw(SignedInStaff by, int version, LocalDate from) {
        boolean withdrawn = versions.withdraw(by.society(), version, by.id().value());
        if (withdrawn) {
            audit.record(by.society(), event(by, AuditKind.TERMS_WITHDRAWN, version, from.toString()));
        }
        return withdrawn;
    }

    private static AuditEvent event(SignedInStaff by, AuditKind kind, int version, String from) {
        return AuditEvent.succeeded(kind, by.actor(), null)
                .with("version", String.valueOf(version))
                .with("from", from);
    }
}
