package kenpo.portal.credential;

import static kenpo.portal.audit.AuditKind.REPORTED_BY_MEMBER;

import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members say that it was somebody else (心当たりがない): signed in, or by the link of a mail. */
@Component
@Transactional
public class Reports {
    private final ReportLinks links;
    private final AuditTrail audit;

    Reports(ReportLinks links, AuditTrail audit) {
        this.links = links;
        this.audit = audit;
    }

    /** event: the one of the audit trail. */
    public void byMember(SocietyId society, AccountId account, UUID event) {
        audit.record(
                society,
                AuditEvent.succeeded(REPORTED_BY_MEMBER, new AuditEvent.Actor.Member(account.value()), account.value())
                        .with("event", event.toString()));
    }

    /** Changes nothing. */
    @Transactional(readOnly = true)
    public ReportState look(SocietyId society, String token) {
        return links.look(society, token);
    }

    /** Whose account it is about, once; empty for a link that is worth nothing any more. */
    public Optional<AccountId> byLink(SocietyId society, String token) {
        var account = links.report(society, token);
        account.ifPresent(found -> audit.record(
                society,
                AuditEvent.succeeded(REPORTED_BY_MEMBER, new AuditEvent.Actor.Anyone(), found.value())
                        .with("by", "link")));
        return account;
    }
}
